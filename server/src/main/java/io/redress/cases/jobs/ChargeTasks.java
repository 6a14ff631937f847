package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.money.Charges;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.ChargeAttemptId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has differences paid after the commit in which the consumer asked for it, and brings the answer
 * back as a command. The try and its key were committed before the call; if this process dies
 * between the call and the answer, the next run asks the provider instead of charging again.
 */
@Configuration
class ChargeTasks {
  private final Cases cases;
  private final Charges charges;
  private final Clock clock;

  ChargeTasks(Cases cases, Charges charges, Clock clock) {
    this.cases = cases;
    this.charges = charges;
    this.clock = clock;
  }

  /** Hands a try to its provider. */
  @Bean
  OutboxHandler chargeSubmission() {
    return new Handler(Charges.SUBMIT_TASK);
  }

  /** Asks the provider how a try stands. */
  @Bean
  OutboxHandler chargeConfirmation() {
    return new Handler("charge.confirm");
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
      var attempt = ChargeAttemptId.parse(task.subject());
      var charge = charges.byAttempt(attempt).orElseThrow();
      var answer = charges.submit(attempt, clock.instant());
      cases
          .perform(
              new CaseCommand.RecordChargeAnswer(charge.caseId(), attempt, answer), Actor.PROVIDER)
          .orThrow();
    }
  }
}
