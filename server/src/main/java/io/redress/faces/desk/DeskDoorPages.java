package io.redress.faces.desk;

import io.redress.faces.shared.Page;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.CompanySignIn;
import io.redress.people.signin.Passkeys;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of the desk; a password is checked before any controller, a passkey here. */
@Controller
class DeskDoorPages {
  private final DeskVisits desk;
  private final PasskeyForms forms;
  private final Parts parts;
  private final Tenancy tenancy;

  DeskDoorPages(DeskVisits desk, PasskeyForms forms, Parts parts, Tenancy tenancy) {
    this.desk = desk;
    this.forms = forms;
    this.parts = parts;
    this.tenancy = tenancy;
  }

  /** What opens the door, and who is told of it. */
  @Component("deskDoorParts")
  record Parts(
      Passkeys passkeys,
      StaffDoor door,
      SlowDown slowDown,
      SecurityEvents events,
      CompanySignIn company) {}

  /** The sign-in, with the reason when it was refused. */
  @GetMapping("/desk/{slug}/sign-in")
  ModelAndView signIn(HttpServletRequest request, @RequestParam(defaultValue = "") String error) {
    return show(request, desk.outside(request), error);
  }

  /** Signs in by passkey alone: it is two factors in one. */
  @PostMapping("/desk/{slug}/sign-in/passkey")
  ModelAndView passkey(
      HttpServletRequest request, @RequestParam(defaultValue = "") String credential) {
    var page = desk.outside(request, "/sign-in");
    if (!parts.slowDown().admits(Door.ADDRESS, request.getRemoteAddr())) {
      return show(request, page, "slow");
    }
    var member =
        forms
            .shown(request)
            .flatMap(asked -> parts.passkeys().show(Optional.empty(), asked, credential));
    if (member.isEmpty()) {
      parts.events().note(Kind.SIGN_IN_REFUSED, Optional.empty(), "passkey");
      return show(request, page, "passkey");
    }
    var id = member.get().id();
    parts.door().admit(request, new StaffSession(tenancy.require(), id, Step.DONE, page.now()));
    parts.events().note(Kind.SIGNED_IN, id, "passkey");
    return desk.goTo(Room.QUEUE.href());
  }

  /** The desk itself: the queue. */
  @GetMapping({"/desk/{slug}", "/desk/{slug}/"})
  ResponseEntity<Void> queue() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", desk.home() + Room.QUEUE.href())
        .build();
  }

  private ModelAndView show(HttpServletRequest request, Page page, String error) {
    var blank =
        SignInView.blank(page, desk.home())
            .offering(forms.askToShow(request, Optional.empty()), parts.company().isSet());
    var view = error.isEmpty() ? blank : blank.refused("", reason(page, error));
    var answer = new ModelAndView("desk/sign-in", Map.of("page", page, "view", view));
    answer.setStatus(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED);
    return answer;
  }

  private static String reason(Page page, String error) {
    return page.say(
        switch (error) {
          case "slow" -> "desk.signIn.wait";
          case "passkey" -> "desk.passkey.unfit";
          case "company" -> "desk.company.unknown";
          case "away" -> "desk.company.away";
          default -> "desk.signIn.wrong";
        });
  }
}
