package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.bank.BankStatements;
import io.redress.money.bank.BankTasks;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Brings what a statement of the bank says of a refund to its case, as a provider's answer. */
@Component
class BankNews implements OutboxHandler {
  private final BankStatements statements;
  private final Refunds refunds;
  private final Cases cases;
  private final BankNotes.Later later;
  private final Clock clock;

  BankNews(
      BankStatements statements, Refunds refunds, Cases cases, BankNotes.Later later, Clock clock) {
    this.statements = statements;
    this.refunds = refunds;
    this.cases = cases;
    this.later = later;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return BankTasks.PROOF;
  }

  @Override
  public void handle(OutboxTask task) {
    var id = RefundAttemptId.parse(task.subject());
    refunds.byAttempt(id).ifPresent(intent -> hear(intent, intent.attempt(id)));
  }

  private void hear(RefundIntent intent, RefundAttempt attempt) {
    var said = statements.saidOf(attempt);
    said.filter(answer -> isNews(intent, attempt, answer))
        .ifPresent(
            answer ->
                cases
                    .perform(
                        new CaseCommand.RecordProviderAnswer(intent.caseId(), attempt.id(), answer),
                        Actor.PROVIDER)
                    .orThrow());
    if (attempt.isTransfer() && said.filter(ProviderAnswer.Failed.class::isInstance).isPresent()) {
      askForAnother(attempt);
    }
  }

  /** The same account would send it back again, so its owner is asked for another. */
  private void askForAnother(RefundAttempt attempt) {
    var task = BankTasks.ask(BankTasks.ACCOUNT_REFUSED, attempt.id(), 1, clock.instant());
    later.transactions().executeWithoutResult(status -> later.outbox().add(task));
  }

  private static boolean isNews(RefundIntent intent, RefundAttempt attempt, ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Settled _ -> intent.state() != IntentState.SETTLED;
      case ProviderAnswer.Failed _ -> attempt.state() != AttemptState.FAILED;
      case ProviderAnswer.Accepted _, ProviderAnswer.Succeeded _, ProviderAnswer.Unknown _ -> false;
    };
  }
}
