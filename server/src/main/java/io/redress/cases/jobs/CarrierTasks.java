package io.redress.cases.jobs;

import io.redress.cases.carriers.ParcelErrands;
import io.redress.goods.carriers.CarrierErrands;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.ErrandId;
import org.springframework.stereotype.Component;

/**
 * Asks carriers after the commit in which somebody asked for it. The errand and its key were
 * committed before the call; if this process dies between the call and the answer, the next run
 * asks the carrier what it did.
 */
@Component
class CarrierTasks implements OutboxHandler {
  private final ParcelErrands errands;

  CarrierTasks(ParcelErrands errands) {
    this.errands = errands;
  }

  @Override
  public String kind() {
    return CarrierErrands.TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    errands.run(ErrandId.parse(task.subject()));
  }
}
