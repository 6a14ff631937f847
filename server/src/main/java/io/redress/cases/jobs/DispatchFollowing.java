package io.redress.cases.jobs;

import io.redress.cases.outbound.CaseDispatches;
import io.redress.cases.outbound.DispatchNews;
import io.redress.goods.outbound.Dispatches;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/** Follows what was agreed in a case with what goes out for it, and what was told of that. */
@Component
class DispatchFollowing implements OutboxHandler {
  private final CaseDispatches dispatches;
  private final DispatchNews news;

  DispatchFollowing(CaseDispatches dispatches, DispatchNews news) {
    this.dispatches = dispatches;
    this.news = news;
  }

  @Override
  public String kind() {
    return Dispatches.FOLLOW_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    var caseId = CaseId.parse(task.subject());
    dispatches.follow(caseId);
    news.catchUp(caseId);
  }
}
