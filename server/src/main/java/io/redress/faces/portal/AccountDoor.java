package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.MoneyState;
import io.redress.cases.bank.OwnAccounts;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a case to the account of its refund, where there is use in one. */
@Component
class AccountDoor {
  private final OwnAccounts accounts;

  AccountDoor(OwnAccounts accounts) {
    this.accounts = accounts;
  }

  /** That an account is needed, as long as nobody has given one. */
  Optional<NoteView> note(Page page, CaseView view) {
    if (!isAbout(view) || accounts.of(view).isPresent() || !accounts.isWanted(view)) {
      return Optional.empty();
    }
    return Optional.of(
        new NoteView(
            NoteView.Tone.INFO,
            page.say("portal.account.wanted"),
            page.say("portal.account.wanted.how"),
            Optional.of(door(page, view, "portal.account.give"))));
  }

  /** The account that was given, or where one can be. */
  Optional<LinkView> link(Page page, CaseView view) {
    return isAbout(view) && (accounts.of(view).isPresent() || accounts.isWanted(view))
        ? Optional.of(door(page, view, "bank.payout.title"))
        : Optional.empty();
  }

  /** Nothing is looked up for a case without money that is still to come. */
  private static boolean isAbout(CaseView view) {
    return view.head().money() == MoneyState.OWED || view.head().money() == MoneyState.ON_THE_WAY;
  }

  private static LinkView door(Page page, CaseView view, String label) {
    return new LinkView(
        page.say(label), page.house().at("/cases/" + view.head().id() + "/account"));
  }
}
