package io.redress.cases.jobs;

import io.redress.cases.outbound.CaseDispatches;
import io.redress.goods.outbound.Dispatches;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.DispatchId;
import org.springframework.stereotype.Component;

/** Lets a piece go when it was held until its day and nobody took it. */
@Component
class HeldPieces implements OutboxHandler {
  private final CaseDispatches dispatches;

  HeldPieces(CaseDispatches dispatches) {
    this.dispatches = dispatches;
  }

  @Override
  public String kind() {
    return Dispatches.HELD_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    dispatches.lapse(DispatchId.parse(task.subject()));
  }
}
