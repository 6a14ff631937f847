package io.redress.cases.jobs;

import io.redress.cases.outbound.AdvanceExchanges;
import io.redress.goods.outbound.Advances;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.DispatchId;
import org.springframework.stereotype.Component;

/** Reminds of an old piece whose new one was sent first, and says when it has not come. */
@Component
class LateAdvances implements OutboxHandler {
  private final AdvanceExchanges advances;

  LateAdvances(AdvanceExchanges advances) {
    this.advances = advances;
  }

  @Override
  public String kind() {
    return Advances.DUE_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    advances.passed(DispatchId.parse(task.subject()));
  }
}
