package io.redress.cases.jobs;

import io.redress.cases.recovery.CaseRecoveries;
import io.redress.money.recovery.Recoveries;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.RecoveryId;
import org.springframework.stereotype.Component;

/** Looks at a claim when its date has come; what was done meanwhile has given it another. */
@Component
class RecoveryDates implements OutboxHandler {
  private final CaseRecoveries recoveries;

  RecoveryDates(CaseRecoveries recoveries) {
    this.recoveries = recoveries;
  }

  @Override
  public String kind() {
    return Recoveries.DUE_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    recoveries.pass(RecoveryId.parse(task.subject()));
  }
}
