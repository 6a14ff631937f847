package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.bank.OwnAccounts;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutCodes;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a consumer says to which account a refund goes: the account is typed, a code goes to the
 * address known since the purchase, and the account counts once the code came back. Until then it
 * stands in this browser's session and nowhere else.
 */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/account")
class OwnAccountPages {
  private static final String DRAFT = "account-";
  private static final String PAGE = "account";

  private final Portal portal;
  private final Access access;
  private final OwnAccounts accounts;
  private final SlowDown slowDown;

  OwnAccountPages(Portal portal, Access access, OwnAccounts accounts, SlowDown slowDown) {
    this.portal = portal;
    this.access = access;
    this.accounts = accounts;
    this.slowDown = slowDown;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved) {
    var matter = access.matter(id);
    var visit = portal.enter(request);
    var writer = new AccountWriter(visit, matter, accounts);
    if (draft(request, matter).isPresent()) {
      return visit.show(PAGE, writer.code(""));
    }
    if (!saved.isEmpty() && accounts.of(matter).isPresent()) {
      writer.noting(Tone.KEPT, "portal.account.saved");
    }
    return accounts.isWanted(matter) || accounts.of(matter).isPresent()
        ? visit.show(PAGE, writer.form())
        : visit.goTo("/cases/" + id);
  }

  /** Has the code sent for an account. */
  @PostMapping
  ModelAndView type(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String iban) {
    var matter = access.matter(id);
    var visit = enter(request, id);
    var typed = new AccountDraft(Typed.line(holder), Typed.line(iban));
    var writer = new AccountWriter(visit, matter, accounts);
    var account = typed.typed().read();
    if (account.isEmpty()) {
      return visit.showAgain(PAGE, writer.wrong(typed.typed()));
    }
    if (!slowDown.admits(Door.LINK_REQUEST, "account of " + matter.head().id())) {
      writer.noting(Tone.RISK, "portal.account.tooMany");
      return withStatus(
          visit.show(PAGE, writer.wrong(typed.typed())), HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      accounts.ask(matter, account.get());
      Begun.keep(request, name(matter), typed);
      return visit.goTo("/cases/" + id + "/account");
    } catch (RefusedException notNow) {
      return tooLate(visit, writer);
    }
  }

  /** The account counts when the code is right. */
  @PostMapping("/code")
  ModelAndView confirm(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String code) {
    var matter = access.matter(id);
    var visit = enter(request, id);
    var account = draft(request, matter);
    if (account.isEmpty()) {
      return visit.goTo("/cases/" + id + "/account?saved=yes");
    }
    var writer = new AccountWriter(visit, matter, accounts);
    if (!slowDown.admits(Door.SECOND_FACTOR, "account of " + matter.head().id())) {
      var slow = writer.code(visit.say("portal.account.tooMany"));
      return withStatus(visit.show(PAGE, slow), HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      return answered(request, visit, matter, accounts.confirm(matter, account.get(), code));
    } catch (RefusedException notNow) {
      forget(request, matter);
      return tooLate(visit, writer);
    }
  }

  private ModelAndView answered(
      HttpServletRequest request, Visit visit, CaseView matter, PayoutCodes.Check check) {
    var writer = new AccountWriter(visit, matter, accounts);
    return switch (check) {
      case RIGHT -> {
        forget(request, matter);
        yield visit.goTo("/cases/" + matter.head().id() + "/account?saved=yes");
      }
      case WRONG -> visit.showAgain(PAGE, writer.code(visit.say("portal.account.code.wrong")));
      case OVER -> {
        forget(request, matter);
        yield visit.showAgain(PAGE, writer.noting(Tone.RISK, "portal.account.code.over").form());
      }
    };
  }

  /** Begins with another account; the code that is on its way proves nothing any more. */
  @PostMapping("/again")
  ModelAndView again(HttpServletRequest request, @PathVariable String id) {
    var matter = access.matter(id);
    var visit = enter(request, id);
    forget(request, matter);
    return visit.goTo("/cases/" + id + "/account");
  }

  private Visit enter(HttpServletRequest request, String id) {
    return portal.enter(request, "/cases/" + id + "/account");
  }

  private static ModelAndView tooLate(Visit visit, AccountWriter writer) {
    var shown = visit.show(PAGE, writer.noting(Tone.RISK, "portal.account.fixed").form());
    return withStatus(shown, HttpStatus.CONFLICT);
  }

  private static Optional<PayoutAccount> draft(HttpServletRequest request, CaseView matter) {
    return Begun.find(request, name(matter), AccountDraft.class)
        .flatMap(draft -> draft.typed().read());
  }

  private static void forget(HttpServletRequest request, CaseView matter) {
    Begun.take(request, name(matter), AccountDraft.class);
  }

  private static String name(CaseView matter) {
    return DRAFT + matter.head().id();
  }

  private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }
}
