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

  /** Every hand takes tasks as a node of its own would. */
  void run(Hands hands) {
    hands.all(outbox::runDue);
    if (dueWork.runDue() > 0) {
      hands.all(outbox::runDue);
    }
  }
}
