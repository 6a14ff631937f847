package io.redress.cases.jobs;

import io.redress.cases.assignment.AssignmentRounds;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has cases given out while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class AssignmentTick {
  private static final long EVERY_MINUTE = 60_000;
  private static final long EVERY_SECOND = 1_000;

  private final AssignmentRounds rounds;
  private final Lock everywhere = new ReentrantLock();
  private final Lock whereOpened = new ReentrantLock();

  AssignmentTick(AssignmentRounds rounds) {
    this.rounds = rounds;
  }

  // Both at a fixed rate, each time on a thread of its own: with a fixed delay they would share one
  // with the look for due promises, which must not wait until a house has given out its cases.

  /** Shifts begin, promises come near: every house is looked at. */
  @Scheduled(fixedRate = EVERY_MINUTE)
  void tick() {
    unlessStillAtIt(everywhere, rounds::everywhere);
  }

  /** A new case waits for nobody. */
  @Scheduled(fixedRate = EVERY_SECOND)
  void look() {
    unlessStillAtIt(whereOpened, rounds::whereCasesOpened);
  }

  /** A round that takes longer than the time between two is not begun a second time beside it. */
  private static void unlessStillAtIt(Lock lock, Runnable round) {
    if (!lock.tryLock()) {
      return;
    }
    try {
      round.run();
    } finally {
      lock.unlock();
    }
  }
}
