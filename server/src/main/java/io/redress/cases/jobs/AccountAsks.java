package io.redress.cases.jobs;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.bank.AccountLetters;
import io.redress.cases.bank.AccountLetters.Reason;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.bank.BankTasks;
import io.redress.money.bank.BankTransfers;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Asks a consumer for the account to which a refund can go, three times, a week for each; then a
 * person of the house hears of it. The promise of the refund stays all the while.
 */
@Configuration
class AccountAsks {
  private static final int MOST_TIMES = 3;
  private static final Duration TO_GIVE = Duration.ofDays(7);

  private final Refunds refunds;
  private final BankTransfers transfers;
  private final Cases cases;
  private final Telling telling;
  private final BankNotes.Later later;

  AccountAsks(
      Refunds refunds,
      BankTransfers transfers,
      Cases cases,
      Telling telling,
      BankNotes.Later later) {
    this.refunds = refunds;
    this.transfers = transfers;
    this.cases = cases;
    this.telling = telling;
    this.later = later;
  }

  /** Who is told, and when. */
  @Component("tellingOfAccounts")
  record Telling(AccountLetters letters, BankNotes notes, Clock clock) {}

  /** A transfer waits for an account that nobody knows. */
  @Bean
  OutboxHandler accountWanted() {
    return new Handler(BankTasks.ACCOUNT_WANTED, Reason.NONE_KNOWN);
  }

  /** A transfer failed, and nobody has given another account. */
  @Bean
  OutboxHandler accountRefused() {
    return new Handler(BankTasks.ACCOUNT_REFUSED, Reason.REFUSED);
  }

  private final class Handler implements OutboxHandler {
    private final String kind;
    private final Reason reason;

    Handler(String kind, Reason reason) {
      this.kind = kind;
      this.reason = reason;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public void handle(OutboxTask task) {
      var attempt = RefundAttemptId.parse(task.subject());
      refunds
          .byAttempt(attempt)
          .filter(intent -> isMissing(intent, attempt))
          .flatMap(intent -> cases.view(intent.caseId()).filter(AccountAsks::isOpen))
          .ifPresent(matter -> chase(matter, attempt, Integer.parseInt(task.occurrence())));
    }

    private void chase(CaseView matter, RefundAttemptId attempt, int time) {
      if (time > MOST_TIMES) {
        telling.notes().note(attempt, "bank.note.no_account");
        return;
      }
      var amount = refunds.byAttempt(attempt).orElseThrow().amount();
      var now = telling.clock().instant();
      var until = now.plus(TO_GIVE);
      later
          .transactions()
          .executeWithoutResult(
              status -> {
                telling.letters().ask(matter, new AccountLetters.Wish(reason, amount, until), now);
                later.outbox().add(BankTasks.ask(kind, attempt, time + 1, until));
              });
    }
  }

  private static boolean isOpen(CaseView matter) {
    return matter.head().status().isOpen();
  }

  /** Not while a transfer stands in a file, nor once a later attempt has taken its place. */
  private boolean isMissing(RefundIntent intent, RefundAttemptId attempt) {
    var isLatest = intent.attempts().getLast().id().equals(attempt);
    var mayGo = intent.state() == IntentState.PENDING || intent.state() == IntentState.FAILED;
    return isLatest && mayGo && !transfers.isAwaited(attempt) && transfers.lacksAccount(attempt);
  }
}
