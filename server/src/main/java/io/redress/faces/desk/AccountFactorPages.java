package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.QrCode;
import io.redress.people.StaffMembers;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.Authenticator;
import io.redress.people.signin.Passkeys;
import io.redress.people.signin.Passwords;
import io.redress.people.signin.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** Sets up what somebody signs in with: a passkey, an authenticator, another password. */
@Controller
@RequestMapping("/desk/{slug}/account")
class AccountFactorPages {
  private static final String PATH = "/account";
  private static final String AUTHENTICATOR = PATH + "/authenticator";
  private static final String PASSWORD = PATH + "/password";
  private static final int LONGEST_LABEL = 100;

  private final DeskVisits desk;
  private final PasskeyForms forms;
  private final Factors factors;
  private final StaffDoor door;
  private final SlowDown slowDown;

  AccountFactorPages(
      DeskVisits desk, PasskeyForms forms, Factors factors, StaffDoor door, SlowDown slowDown) {
    this.desk = desk;
    this.forms = forms;
    this.factors = factors;
    this.door = door;
    this.slowDown = slowDown;
  }

  /** What can be set up. */
  @Component("accountFactors")
  record Factors(SecondFactors codes, Passkeys passkeys, Passwords passwords, StaffMembers staff) {}

  /** Takes the passkey that the browser made. */
  @PostMapping("/passkeys")
  ModelAndView addPasskey(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String label) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange()) {
      return visit.proveFirst();
    }
    var name = label.isBlank() ? visit.say("desk.account.passkey.default") : label.strip();
    var answer = new Passkeys.Answer(credential, shortened(name));
    var isMade =
        forms
            .made(request)
            .filter(asked -> factors.passkeys().make(visit.session(), asked, answer))
            .isPresent();
    return isMade ? setUp(request, visit) : unfit(visit);
  }

  private ModelAndView unfit(OwnVisit visit) {
    var view =
        DoorView.of(visit.say("desk.passkey.unfit"), "")
            .leading(new LinkView(visit.say("desk.account.back"), desk.home() + PATH));
    return page(visit, view, HttpStatus.BAD_REQUEST);
  }

  /** Shows the seed of a new authenticator; a form that changes something, so no plain link. */
  @PostMapping("/authenticator")
  ModelAndView begin(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange() || hasAuthenticator(visit)) {
      return visit.mayChange() ? visit.visit().goTo(PATH) : visit.proveFirst();
    }
    return authenticator(visit, "", HttpStatus.OK);
  }

  /** Takes the authenticator into use by its first code. */
  @PostMapping("/authenticator/confirm")
  ModelAndView confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange() || hasAuthenticator(visit)) {
      return visit.mayChange() ? visit.visit().goTo(PATH) : visit.proveFirst();
    }
    var staff = visit.session().staff();
    if (!slowDown.admits(Door.SECOND_FACTOR, staff.toString())) {
      return authenticator(visit, visit.say("desk.signIn.wait"), HttpStatus.TOO_MANY_REQUESTS);
    }
    return factors.codes().confirm(staff, code)
        ? setUp(request, visit)
        : authenticator(visit, visit.say("desk.second.wrong"), HttpStatus.BAD_REQUEST);
  }

  private boolean hasAuthenticator(OwnVisit visit) {
    return factors.codes().of(visit.session().staff()).hasAuthenticator();
  }

  private ModelAndView authenticator(OwnVisit visit, String error, HttpStatus status) {
    var made = factors.codes().proposed(visit.visit().member());
    var field =
        FieldView.of("code", visit.say("desk.second.code"), FieldView.Kind.CODE).failing(error);
    var view =
        DoorView.of(visit.say("desk.authenticator.title"), visit.say("desk.authenticator.text"))
            .showing(shown(visit, made))
            .asking(
                List.of(
                    Form.typed(
                        desk.home() + AUTHENTICATOR + "/confirm",
                        visit.say("desk.authenticator.go"),
                        field)))
            .leading(new LinkView(visit.say("desk.account.back"), desk.home() + PATH));
    return page(visit, view, status);
  }

  private static DoorView.Shown shown(OwnVisit visit, Authenticator made) {
    var address = made.address().toString();
    return new DoorView.Shown(
        List.of(
            new FactView(visit.say("desk.authenticator.seed"), made.seed()),
            new FactView(visit.say("desk.authenticator.address"), address)),
        Optional.of(QrCode.of(address)));
  }

  @GetMapping("/password")
  ModelAndView password(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PASSWORD);
    return password(visit, "", "", HttpStatus.OK);
  }

  /** Another password; every browser is signed out, this one too. */
  @PostMapping("/password")
  ModelAndView choose(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    var visit = desk.enterOwn(request, PASSWORD);
    var member = visit.visit().member();
    if (!slowDown.admits(Door.ACCOUNT, member.email())
        || factors.staff().authenticate(member.email(), current).isEmpty()) {
      return password(visit, visit.say("desk.prove.wrong"), "", HttpStatus.BAD_REQUEST);
    }
    var fault =
        factors
            .passwords()
            .fault(password, member)
            .map(why -> PasswordWords.of(visit.visit().page(), why))
            .orElseGet(() -> password.equals(again) ? "" : visit.say("desk.password.differs"));
    if (!fault.isEmpty()) {
      return password(visit, "", fault, HttpStatus.BAD_REQUEST);
    }
    factors.staff().choosePassword(member, password);
    return visit.visit().goTo("/sign-in");
  }

  private ModelAndView password(
      OwnVisit visit, String wrongCurrent, String wrongNew, HttpStatus status) {
    var page = visit.visit().page();
    var form =
        Form.typed(
            desk.home() + PASSWORD,
            page.say("desk.password.save"),
            FieldView.of("current", page.say("desk.password.current"), FieldView.Kind.PASSWORD)
                .failing(wrongCurrent),
            PasswordWords.fresh(page, "password", "desk.password.new")
                .hinting(page.say("desk.password.hint"))
                .failing(wrongNew),
            PasswordWords.fresh(page, "again", "desk.password.again"));
    var view =
        DoorView.of(page.say("desk.password.title"), page.say("desk.password.text"))
            .asking(List.of(form))
            .leading(new LinkView(page.say("desk.account.back"), desk.home() + PATH));
    return page(visit, view, status);
  }

  /** Who has just set up a second factor is in. */
  private ModelAndView setUp(HttpServletRequest request, OwnVisit visit) {
    if (visit.isSettingUp()) {
      door.admit(request, visit.session().at(Step.DONE, visit.visit().page().now()));
    }
    return visit.visit().goTo(PATH);
  }

  private static ModelAndView page(OwnVisit visit, DoorView view, HttpStatus status) {
    var answer = new ModelAndView("desk/door", Map.of("page", visit.visit().page(), "view", view));
    answer.setStatus(status);
    return answer;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
  }
}
