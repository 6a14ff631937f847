package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.people.signin.Passkey;
import io.redress.people.signin.SecondFactors;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignIn;
import io.redress.people.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody's own account: where they are signed in, what they sign in with, what happened. */
@Controller
@RequestMapping("/desk/{slug}/account")
class AccountPages {
  private static final String PATH = "/account";

  private final DeskVisits desk;
  private final PasskeyForms forms;
  private final Account account;

  AccountPages(DeskVisits desk, PasskeyForms forms, Account account) {
    this.desk = desk;
    this.forms = forms;
    this.account = account;
  }

  /** What an account consists of. */
  @Component("deskAccount")
  record Account(
      SignIns signIns, SecondFactors factors, SecurityEvents events, StaffMembers staff) {}

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PATH);
    var note =
        visit.isSettingUp()
            ? Optional.of(
                NoteView.of(
                    Tone.RISK, visit.say("desk.account.needed"), visit.say("desk.account.why")))
            : Optional.<NoteView>empty();
    return show(request, visit, note, List.of());
  }

  /** Signs another browser out; the same answer for one that is somebody else's and for none. */
  @PostMapping("/browsers/{id}/end")
  ModelAndView end(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enterOwn(request, PATH);
    account.signIns().end(visit.session().staff(), id(id));
    return visit.visit().goTo(PATH);
  }

  @PostMapping("/browsers/end-others")
  ModelAndView endOthers(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PATH);
    var own = account.signIns().thisOne(request);
    account.signIns().endAll(visit.session().staff(), own);
    return visit.visit().goTo(PATH);
  }

  @PostMapping("/passkeys/{id}/remove")
  ModelAndView removePasskey(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange()) {
      return visit.proveFirst();
    }
    account.factors().removePasskey(visit.session().staff(), id(id));
    return visit.visit().goTo(PATH);
  }

  @PostMapping("/authenticator/remove")
  ModelAndView removeAuthenticator(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange()) {
      return visit.proveFirst();
    }
    account.factors().removeAuthenticator(visit.session().staff());
    return visit.visit().goTo(PATH);
  }

  /** New recovery codes; the answer is the only page that ever shows them. */
  @PostMapping("/codes")
  ModelAndView codes(HttpServletRequest request) {
    var visit = desk.enterOwn(request, PATH);
    if (!visit.mayChange()) {
      return visit.proveFirst();
    }
    var codes = account.factors().newCodes(visit.session().staff());
    return show(request, visit, Optional.empty(), codes);
  }

  private ModelAndView show(
      HttpServletRequest request, OwnVisit own, Optional<NoteView> note, List<String> codes) {
    var staff = own.session().staff();
    var words = new EventWords(own.visit(), account.staff().list());
    var thisOne = account.signIns().thisOne(request);
    var view =
        new AccountView(
            own.visit().home() + PATH,
            note,
            codes,
            factors(request, own),
            account.signIns().of(staff).stream().map(each -> browser(own, each, thisOne)).toList(),
            account.events().of(staff).stream().<FactView>map(words::own).toList());
    return own.show("desk/account", view);
  }

  private AccountView.Keys factors(HttpServletRequest request, OwnVisit own) {
    var has = account.factors().of(own.session().staff());
    var make = own.mayChange() ? forms.askToMake(request, own.session()) : DoorView.Passkey.NONE;
    return new AccountView.Keys(
        has.passkeys().stream().map(each -> passkey(own, each)).toList(),
        make,
        FieldView.of("label", own.say("desk.account.passkey.name"), FieldView.Kind.TEXT)
            .holding(own.say("desk.account.passkey.default")),
        has.hasAuthenticator(),
        own.say("desk.account.codes.left", "count", has.codesLeft()));
  }

  private static AccountView.Passkey passkey(OwnVisit own, Passkey kept) {
    var dates = own.visit().page().dates();
    var text =
        kept.lastUsedAt()
            .map(at -> own.say("desk.account.passkey.used", "when", dates.moment(at)))
            .orElseGet(
                () -> own.say("desk.account.passkey.made", "when", dates.moment(kept.createdAt())));
    var action = own.visit().home() + PATH + "/passkeys/" + kept.id() + "/remove";
    return new AccountView.Passkey(kept.label(), text, action);
  }

  private static AccountView.Browser browser(OwnVisit own, SignIn each, Optional<UUID> thisOne) {
    var dates = own.visit().page().dates();
    var name = each.device().isEmpty() ? own.say("desk.account.browser.other") : each.device();
    var text =
        own.say(
            "desk.account.browser.seen",
            "address",
            each.address(),
            "since",
            dates.moment(each.since()),
            "seen",
            dates.moment(each.seenAt()));
    return new AccountView.Browser(
        name,
        text,
        thisOne.equals(Optional.of(each.id())),
        own.visit().home() + PATH + "/browsers/" + each.id() + "/end");
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "id", notAnId);
    }
  }
}
