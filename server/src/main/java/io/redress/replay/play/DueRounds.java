package io.redress.replay.play;

import io.redress.cases.jobs.DueWork;
import io.redress.platform.outbox.OutboxWorker;
import org.springframework.stereotype.Component;

/** Does what is due now, as the background of a served application does all the time. */
@Component
public final class DueRounds {
  private final OutboxWorker outbox;
  private final DueWork dueWork;

  DueRounds(OutboxWorker outbox, DueWork dueWork) {
    this.outbox = outbox;
    this.dueWork = dueWork;
  }

  void run() {
    outbox.runDue();
    if (dueWork.runDue() > 0) {
      outbox.runDue();
    }
  }
}
