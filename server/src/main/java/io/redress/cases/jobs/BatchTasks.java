package io.redress.cases.jobs;

import io.redress.cases.Cases;
import io.redress.cases.brands.BatchLetters;
import io.redress.cases.brands.BatchLetters.Asked;
import io.redress.liaison.Collecting;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.LiaisonBatchId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells brands what they are asked together, once two hours are over. Whoever comes first tells all
 * that was not told yet; what was answered or let go meanwhile is left out.
 */
@Component
class BatchTasks implements OutboxHandler {
  private final Liaison liaison;
  private final Cases cases;
  private final BatchLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BatchTasks(
      Liaison liaison,
      Cases cases,
      BatchLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.liaison = liaison;
    this.cases = cases;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Collecting.TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    var batch = LiaisonBatchId.parse(task.subject());
    transaction.executeWithoutResult(status -> tell(batch));
  }

  private void tell(LiaisonBatchId batch) {
    var now = clock.instant();
    var asked =
        liaison.tellBatch(batch, now).stream()
            .filter(BatchTasks::awaitsTheBrand)
            .flatMap(request -> asked(request).stream())
            .toList();
    if (!asked.isEmpty()) {
      letters.tell(asked, now);
    }
  }

  /** A brand that asked us something on the phone gets our reply, and not its question again. */
  private static boolean awaitsTheBrand(LiaisonRequest request) {
    return request.state().isLive() && request.state() != LiaisonState.INFO_ASKED;
  }

  private Optional<Asked> asked(LiaisonRequest request) {
    return cases.view(request.caseId()).map(view -> new Asked(request, view));
  }
}
