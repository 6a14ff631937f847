package io.redress.replay.play;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.promises.Promises;
import io.redress.replay.ReplayReport;
import io.redress.replay.csv.LedgerFile;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks at what a replay leaves: the books, and whatever is still open. */
@Component
public final class ClosingBooks {
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  private final Ledger ledger;
  private final Cases cases;
  private final Promises promises;
  private final Mails mails;

  ClosingBooks(Ledger ledger, Cases cases, Promises promises, Mails mails) {
    this.ledger = ledger;
    this.cases = cases;
    this.promises = promises;
    this.mails = mails;
  }

  ReplayReport.Books balance() {
    var balance = ledger.trialBalance();
    var currency = LedgerFile.CURRENCY;
    var owed =
        balance
            .of(Account.REFUNDS_OWED, currency)
            .plus(balance.of(Account.REFUNDS_ON_THE_WAY, currency))
            .negated();
    return new ReplayReport.Books(
        balance.isBalanced(),
        balance.of(Account.PAYMENT_CAPTURED, currency),
        balance.of(Account.REFUNDS_PAID, currency).negated(),
        owed);
  }

  /** Every open promise falls due some day, so the end of time finds them all. */
  ReplayReport.Remains remains() {
    return new ReplayReport.Remains(
        cases.find(CaseQuery.queue(CaseQuery.MOST_ON_PAGE)).size(),
        promises.due(END_OF_TIME, Promises.MOST_DUE).size(),
        promises.figures(Instant.EPOCH, END_OF_TIME).total(),
        mails.count(Mail.State.KEPT));
  }
}
