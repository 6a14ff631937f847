package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.DuePromise;
import io.redress.promises.Promises;
import io.redress.shared.Actor;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts on promises whose time has come: warns, reminds, tells what slipped. Each promise is handled
 * under the lock of its case, so that nodes may look at the same time and nothing happens twice.
 */
@Component
public class DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_ROUNDS = 2_000;

  private final Promises promises;
  private final Cases cases;
  private final Tenancy tenancy;
  private final Clock clock;

  DueWork(Promises promises, Cases cases, Tenancy tenancy, Clock clock) {
    this.promises = promises;
    this.cases = cases;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Handles everything that is due now, the most overdue first, and returns how many promises that
   * were. One that cannot be handled is logged and does not hold up the others.
   */
  public int runDue() {
    var handled = 0;
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var now = clock.instant();
      var due = promises.due(now, MOST_AT_ONCE);
      promises.scanned(now);
      var done = (int) due.stream().filter(this::handle).count();
      handled += done;
      if (due.size() < MOST_AT_ONCE || done == 0) {
        return handled;
      }
    }
    return handled;
  }

  private boolean handle(DuePromise due) {
    try {
      tenancy.run(
          due.merchantId(),
          () ->
              cases
                  .perform(
                      new CaseCommand.HandleDuePromise(due.caseId(), due.promiseId()), Actor.SYSTEM)
                  .orThrow());
      return true;
    } catch (RuntimeException e) {
      LOG.error("Promise {} of case {} could not be handled", due.promiseId(), due.caseId(), e);
      return false;
    }
  }
}
