package io.redress.cases.jobs;

import io.redress.cases.CaseCommand.HandleDuePromise;
import io.redress.cases.Cases;
import io.redress.cases.conduct.DueConduct;
import io.redress.cases.conduct.SlipLetters;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.DuePromise;
import io.redress.promises.Promises;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts on promises whose time has come: warns, reminds, tells what slipped. Promises are handled in
 * batches, each case under its lock, so that nodes may look at the same time and nothing happens
 * twice. A batch is one transaction: whatever ends it in between, all of it is done or nothing.
 */
@Component
public class DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
  private static final int MOST_AT_ONCE = 2_000;
  private static final int MOST_ROUNDS = 2_000;
  private static final int WORKERS = 2;

  /**
   * Enough that trips and commit weigh little, few enough that nobody waits for a case for long.
   */
  private static final int BATCH = 100;

  private final Promises promises;
  private final DueConduct together;
  private final Cases cases;
  private final SlipLetters letters;
  private final Tenancy tenancy;
  private final Clock clock;

  DueWork(Promises promises, Ways ways, Tenancy tenancy, Clock clock) {
    this.promises = promises;
    this.together = ways.together();
    this.cases = ways.alone();
    this.letters = ways.letters();
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** How what is due is handled, and the house told of it. */
  @Component("waysOfDueWork")
  record Ways(DueConduct together, Cases alone, SlipLetters letters) {}

  private record Batch(MerchantId merchant, Map<CaseId, DuePromise> due) {}

  /**
   * Handles everything that is due now, what has waited longest first, tells the house of it in the
   * end, and returns how many promises that were. One that cannot be handled is logged, left for
   * the next time and never holds up others.
   */
  public int runDue() {
    return runDue(MOST_AT_ONCE);
  }

  int runDue(int atOnce) {
    var handled = handleDue(atOnce);
    letters.tell(clock.instant());
    return handled;
  }

  private int handleDue(int atOnce) {
    var handled = 0;
    var tried = new HashSet<DuePromise>();
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var now = clock.instant();
      // What was tried and is due still stands before what comes after it: look as far behind it.
      var due = promises.due(now, Math.min(atOnce + tried.size(), Promises.MOST_DUE));
      promises.scanned(now);
      tried.retainAll(Set.copyOf(due));
      var batches = batches(due.stream().filter(each -> !tried.contains(each)).toList());
      if (batches.isEmpty()) {
        return handled;
      }
      handled += handleAll(batches);
      batches.forEach(batch -> tried.addAll(batch.due().values()));
    }
    return handled;
  }

  /** The first due promise of each case; those behind it are due still when it is done. */
  private static List<Batch> batches(List<DuePromise> due) {
    var open = new LinkedHashMap<MerchantId, Batch>();
    var batches = new ArrayList<Batch>();
    for (var each : due) {
      var batch =
          open.computeIfAbsent(
              each.merchantId(), merchant -> new Batch(merchant, new LinkedHashMap<>()));
      batch.due().putIfAbsent(each.caseId(), each);
      if (batch.due().size() == BATCH) {
        batches.add(batch);
        open.remove(each.merchantId());
      }
    }
    batches.addAll(open.values());
    return batches;
  }

  private int handleAll(List<Batch> batches) {
    if (batches.size() == 1) {
      return handle(batches.getFirst());
    }
    try (var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
      var running = batches.stream().map(batch -> workers.submit(() -> handle(batch))).toList();
      return running.stream().mapToInt(DueWork::result).sum();
    }
  }

  private static int result(Future<Integer> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while acting on what is due", e);
    }
  }

  private int handle(Batch batch) {
    var commands = new LinkedHashMap<CaseId, HandleDuePromise>();
    batch.due().forEach((id, each) -> commands.put(id, new HandleDuePromise(id, each.promiseId())));
    try {
      var handled = tenancy.call(batch.merchant(), () -> together.handle(commands));
      return handled.done().size() + handleAlone(batch, handled.undecided());
    } catch (RuntimeException e) {
      LOG.warn("{} promises are handled one by one, since together failed", commands.size(), e);
      return handleAlone(batch, commands.keySet());
    }
  }

  private int handleAlone(Batch batch, Set<CaseId> ids) {
    return (int)
        batch.due().values().stream()
            .filter(each -> ids.contains(each.caseId()))
            .filter(this::handleAlone)
            .count();
  }

  private boolean handleAlone(DuePromise due) {
    try {
      tenancy.run(
          due.merchantId(),
          () ->
              cases
                  .perform(new HandleDuePromise(due.caseId(), due.promiseId()), Actor.SYSTEM)
                  .orThrow());
      return true;
    } catch (RuntimeException e) {
      LOG.error("Promise {} of case {} could not be handled", due.promiseId(), due.caseId(), e);
      return false;
    }
  }
}
