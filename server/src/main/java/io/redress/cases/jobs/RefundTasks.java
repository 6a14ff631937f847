package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.money.Refunds;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Talks to payment providers after the commit that asked for it, and brings the answer back as a
 * command.
 *
 * <p>The attempt and its key were committed before the call; if this process dies between the call
 * and the answer, the next run asks the provider instead of paying again.
 */
@Configuration
class RefundTasks {
  private final Cases cases;
  private final Refunds refunds;
  private final Clock clock;

  RefundTasks(Cases cases, Refunds refunds, Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.clock = clock;
  }

  /** Hands an attempt to its provider. */
  @Bean
  OutboxHandler refundSubmission() {
    return new Handler(Refunds.SUBMIT_TASK);
  }

  /** Asks the provider how an attempt stands; what never got there is handed over again. */
  @Bean
  OutboxHandler refundConfirmation() {
    return new Handler(Refunds.CONFIRM_TASK);
  }

  /** Takes up in a case what a chargeback held back; where it cannot be done now, a person does. */
  @Bean
  OutboxHandler refundResumption() {
    return new Resumption();
  }

  private final class Resumption implements OutboxHandler {
    @Override
    public String kind() {
      return Refunds.RESUME_TASK;
    }

    @Override
    public void handle(OutboxTask task) {
      var _ =
          cases.perform(new CaseCommand.RetryRefund(CaseId.parse(task.subject())), Actor.SYSTEM);
    }
  }

  private final class Handler implements OutboxHandler {
    private final String kind;

    Handler(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public void handle(OutboxTask task) {
      var attempt = RefundAttemptId.parse(task.subject());
      var intent = refunds.byAttempt(attempt).orElseThrow();
      var answer = refunds.submit(attempt, clock.instant());
      cases
          .perform(
              new CaseCommand.RecordProviderAnswer(intent.caseId(), attempt, answer),
              Actor.PROVIDER)
          .orThrow();
    }
  }
}
