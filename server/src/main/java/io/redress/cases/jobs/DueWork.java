package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.DuePromise;
import io.redress.promises.Promises;
import io.redress.shared.Actor;
import io.redress.shared.PromiseId;
import java.time.Clock;
import java.util.HashSet;
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
   * were. One that cannot be handled is logged, left for the next time and never holds up others.
   */
  public int runDue() {
    return runDue(MOST_AT_ONCE);
  }

  int runDue(int atOnce) {
    var handled = 0;
    var left = new HashSet<PromiseId>();
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var now = clock.instant();
      // What was left is due still and stands before what comes after it: look as far behind it.
      var most = Math.min(atOnce + left.size(), Promises.MOST_DUE);
      var due = promises.due(now, most);
      promises.scanned(now);
      var fresh = due.stream().filter(each -> !left.contains(each.promiseId())).toList();
      for (var each : fresh) {
        if (handle(each)) {
          handled++;
        } else {
          left.add(each.promiseId());
        }
      }
      if (due.size() < most || fresh.isEmpty()) {
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
