package io.redress.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the worker of this node as soon as a commit has left something to do. */
@Component
class OutboxSignal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Waits until it is raised, but no longer than this; several raises count as one. */
  void await(Duration longest) throws InterruptedException {
    if (raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      raised.drainPermits();
    }
  }
}
