package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.Passkeys;
import io.redress.people.signin.SecondFactors;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks who is there once more before something that cannot be called back: by the strongest factor
 * they have (OWASP ASVS 5.0.0, 7.5.3).
 */
@Controller
@RequestMapping("/desk/{slug}/prove")
class ProofPages {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9-]{1,80}){1,6}");

  private final DeskVisits desk;
  private final PasskeyForms forms;
  private final Checks checks;
  private final StaffDoor door;
  private final SecurityEvents events;

  ProofPages(
      DeskVisits desk, PasskeyForms forms, Checks checks, StaffDoor door, SecurityEvents events) {
    this.desk = desk;
    this.forms = forms;
    this.checks = checks;
    this.door = door;
    this.events = events;
  }

  /** What is checked. */
  @Component("proofChecks")
  record Checks(StaffMembers staff, SecondFactors factors, Passkeys passkeys, SlowDown slowDown) {}

  @GetMapping
  ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
    return show(request, enter(request), safe(next), Optional.empty());
  }

  @PostMapping
  ModelAndView typed(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String proof) {
    var visit = enter(request);
    var member = visit.visit().member();
    if (!checks.slowDown().admits(Door.SECOND_FACTOR, member.id().toString())) {
      return again(request, visit, next, "desk.signIn.wait");
    }
    var isRight =
        checks.factors().of(member.id()).hasAuthenticator()
            ? checks.factors().accepts(member.id(), proof)
            : checks.factors().of(member.id()).passkeys().isEmpty()
                && checks.staff().authenticate(member.email(), proof).isPresent();
    return isRight ? proven(request, visit, next) : again(request, visit, next, "desk.prove.wrong");
  }

  @PostMapping("/passkey")
  ModelAndView passkey(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String credential) {
    var visit = enter(request);
    var shown =
        forms
            .shown(request)
            .flatMap(
                asked -> checks.passkeys().show(Optional.of(visit.session()), asked, credential));
    return shown.isPresent()
        ? proven(request, visit, next)
        : again(request, visit, next, "desk.passkey.unfit");
  }

  private OwnVisit enter(HttpServletRequest request) {
    return desk.enterOwn(request, "/prove");
  }

  private ModelAndView proven(HttpServletRequest request, OwnVisit visit, String next) {
    door.admit(request, visit.session().at(Step.DONE, visit.visit().page().now()));
    events.note(Kind.PROVEN, visit.session().staff(), "");
    return visit.visit().goTo(safe(next));
  }

  private ModelAndView again(
      HttpServletRequest request, OwnVisit visit, String next, String reason) {
    var note = NoteView.of(Tone.BROKEN, visit.say(reason), "");
    var answer = show(request, visit, safe(next), Optional.of(note));
    answer.setStatus(HttpStatus.UNAUTHORIZED);
    return answer;
  }

  private ModelAndView show(
      HttpServletRequest request, OwnVisit visit, String next, Optional<NoteView> note) {
    var page = visit.visit().page();
    var has = checks.factors().of(visit.session().staff());
    var back = "?next=" + next;
    var ways = new ArrayList<Form>();
    if (!has.passkeys().isEmpty()) {
      ways.add(
          Form.passkey(
              desk.home() + "/prove/passkey" + back,
              page.say("desk.passkey.show"),
              forms.askToShow(request, Optional.of(visit.session()))));
    }
    if (has.hasAuthenticator() || has.passkeys().isEmpty()) {
      var field =
          has.hasAuthenticator()
              ? FieldView.of("proof", page.say("desk.second.code"), FieldView.Kind.CODE)
              : FieldView.of("proof", page.say("desk.signIn.password"), FieldView.Kind.PASSWORD);
      ways.add(Form.typed(desk.home() + "/prove" + back, page.say("desk.prove.go"), field));
    }
    var view =
        DoorView.of(page.say("desk.prove.title"), page.say("desk.prove.text"))
            .noting(note)
            .asking(ways);
    return new ModelAndView("desk/door", Map.of("page", page, "view", view));
  }

  // Only to pages of this desk.
  private static String safe(String next) {
    return PATH.matcher(next).matches() ? next : Room.QUEUE.href();
  }
}
