package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.people.access.CurrentStaff;
import io.redress.people.access.CurrentStaff.AtTheDoor;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor of a sign-in: a passkey, a code of the authenticator, or a recovery code. */
@Controller
@RequestMapping("/desk/{slug}/sign-in/second")
class SecondFactorPages {
  private final DeskVisits desk;
  private final CurrentStaff staff;
  private final PasskeyForms forms;
  private final Factors factors;
  private final Entry entry;

  SecondFactorPages(
      DeskVisits desk, CurrentStaff staff, PasskeyForms forms, Factors factors, Entry entry) {
    this.desk = desk;
    this.staff = staff;
    this.forms = forms;
    this.factors = factors;
    this.entry = entry;
  }

  /** What can be shown. */
  @Component("secondFactorParts")
  record Factors(SecondFactors codes, Passkeys passkeys, SlowDown slowDown) {}

  /** How somebody gets in. */
  @Component("secondFactorEntry")
  record Entry(StaffDoor door, SecurityEvents events) {
    void admit(HttpServletRequest request, AtTheDoor who, String by, Page page) {
      door.admit(request, who.session().at(Step.DONE, page.now()));
      events.note(Kind.SIGNED_IN, who.member().id(), by);
    }

    void refuse(AtTheDoor who, String by) {
      events.note(Kind.SIGN_IN_REFUSED, who.member().id(), by);
    }
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    var page = desk.outside(request);
    return show(request, page, Optional.empty());
  }

  @PostMapping
  ModelAndView code(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    var page = desk.outside(request);
    var who = staff.atTheDoor().orElseThrow();
    if (!factors.slowDown().admits(Door.SECOND_FACTOR, who.member().id().toString())) {
      return again(request, page, "desk.signIn.wait");
    }
    if (factors.codes().accepts(who.member().id(), code)
        || factors.codes().recover(who.member().id(), code)) {
      entry.admit(request, who, "code", page);
      return goTo(Room.QUEUE.href());
    }
    entry.refuse(who, "code");
    return again(request, page, "desk.second.wrong");
  }

  @PostMapping("/passkey")
  ModelAndView passkey(
      HttpServletRequest request, @RequestParam(defaultValue = "") String credential) {
    var page = desk.outside(request, "/sign-in/second");
    var who = staff.atTheDoor().orElseThrow();
    var shown =
        forms
            .shown(request)
            .flatMap(
                asked -> factors.passkeys().show(Optional.of(who.session()), asked, credential));
    if (shown.isPresent()) {
      entry.admit(request, who, "passkey", page);
      return goTo(Room.QUEUE.href());
    }
    entry.refuse(who, "passkey");
    return again(request, page, "desk.passkey.unfit");
  }

  private ModelAndView again(HttpServletRequest request, Page page, String reason) {
    var answer = show(request, page, Optional.of(NoteView.of(Tone.BROKEN, page.say(reason), "")));
    answer.setStatus(HttpStatus.UNAUTHORIZED);
    return answer;
  }

  private ModelAndView show(HttpServletRequest request, Page page, Optional<NoteView> note) {
    var who = staff.atTheDoor().orElseThrow();
    var has = factors.codes().of(who.member().id());
    var ways = new ArrayList<Form>();
    if (!has.passkeys().isEmpty()) {
      ways.add(
          Form.passkey(
              desk.home() + "/sign-in/second/passkey",
              page.say("desk.passkey.show"),
              forms.askToShow(request, Optional.of(who.session()))));
    }
    var field = FieldView.of("code", page.say("desk.second.code"), FieldView.Kind.CODE);
    ways.add(
        Form.typed(
            desk.home() + "/sign-in/second",
            page.say("desk.second.go"),
            field.hinting(page.say("desk.second.hint"))));
    var view =
        DoorView.of(page.say("desk.second.title"), page.say("desk.second.text"))
            .noting(note)
            .asking(ways)
            .leading(new LinkView(page.say("desk.second.back"), desk.home() + "/sign-in"));
    return new ModelAndView("desk/door", Map.of("page", page, "view", view));
  }

  private ModelAndView goTo(String path) {
    return desk.goTo(path);
  }
}
