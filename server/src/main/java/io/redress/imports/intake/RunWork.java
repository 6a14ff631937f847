package io.redress.imports.intake;

import io.redress.imports.ImportRun;
import io.redress.imports.formats.Drafts;
import io.redress.imports.formats.FileReader;
import io.redress.imports.store.RunStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.ImportRunId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on runs: takes in row after row for a while, then leaves the rest to a task of its own, so
 * that no task is held for longer than its claim lasts. It begins where the last one stopped,
 * whether that one ended well or was killed.
 */
@Component
public class RunWork implements OutboxHandler {
  static final String KIND = "import.run";

  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final RunStore runs;
  private final RowIntake intake;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunWork(
      RunStore runs,
      RowIntake intake,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.intake = intake;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Asks, in the running transaction, for a run to be worked on from a position on. */
  public void request(ImportRunId id, int position) {
    outbox.add(new OutboxTask(KIND, id.toString(), "from-" + position, "{}", clock.instant()));
  }

  @Override
  public void handle(OutboxTask task) {
    var id = ImportRunId.parse(task.subject());
    var position = runs.begin(id);
    var file = runs.file(id);
    if (position.isEmpty() || file.isEmpty()) {
      return;
    }
    var run = runs.byId(id).orElseThrow();
    var drafts = FileReader.open(run.kind(), file.get(), run.mapping());
    if (drafts.troubles().isEmpty()) {
      work(run, drafts, position.get());
    } else {
      LOG.error("Import {} could be read when it came, and cannot now.", id);
      end(run, ImportRun.State.FAILED);
    }
  }

  private void work(ImportRun run, Drafts drafts, int from) {
    var started = System.nanoTime();
    for (var position = from; position <= drafts.size(); position++) {
      if (System.nanoTime() - started > LONGEST.toNanos()) {
        goOnLater(run, position);
        return;
      }
      if (!intake.take(run, position, drafts.read(position - 1))) {
        LOG.info("Import {} is being worked on by somebody else.", run.id());
        return;
      }
    }
    end(run, ImportRun.State.DONE);
  }

  private void end(ImportRun run, ImportRun.State state) {
    transaction.executeWithoutResult(status -> runs.end(run.id(), state, clock.instant()));
  }

  private void goOnLater(ImportRun run, int position) {
    transaction.executeWithoutResult(status -> request(run.id(), position));
  }
}
