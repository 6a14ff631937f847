package io.redress.promises;

import io.redress.platform.trips.Question;
import io.redress.promises.domain.PromiseCommand;
import io.redress.promises.domain.PromiseCommand.Warn;
import io.redress.promises.domain.PromiseMachine;
import io.redress.promises.store.DuePromiseStore;
import io.redress.promises.store.PromiseStore;
import io.redress.shared.CaseId;
import io.redress.shared.PromiseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The promises of all cases: made, watched and ended.
 *
 * <p>Everything but {@link #due} and {@link #oldestOverdue} concerns the merchant in scope and runs
 * in the caller's transaction. A promise that has changed since it was read is a conflict; one that
 * cannot be ended this way is refused with the ways that are open.
 */
@Component
public final class Promises {
  /** How often due work is looked for. */
  public static final Duration SCAN_PERIOD = Duration.ofSeconds(5);

  /** Most promises that one look returns. */
  public static final int MOST_DUE = 10_000;

  private final PromiseStore store;
  private final DuePromiseStore dueStore;
  private final AtomicReference<Instant> lastScan;

  public Promises(PromiseStore store, DuePromiseStore dueStore, Clock clock) {
    this.store = store;
    this.dueStore = dueStore;
    this.lastScan = new AtomicReference<>(clock.instant());
  }

  /** Gives a promise. */
  public void make(NewPromise promise) {
    store.insert(promise);
  }

  /** Notes that the time of a promise runs short; refused for a reminder. */
  public Promise warn(Promise promise, Instant now) {
    return change(promise, new Warn(), now);
  }

  /**
   * Ends a promise as kept, renegotiated, broken or void.
   *
   * <p>Broken and renegotiated need the promise that follows; what is renegotiated after its last
   * moment comes back as broken. An open case that is anchored in the ended promise must be
   * anchored in another before the transaction commits.
   *
   * @return the promise as it ended
   */
  public Promise end(
      Promise promise, PromiseState end, Optional<PromiseId> successor, Instant now) {
    return change(promise, PromiseCommand.ending(end, successor), now);
  }

  /** As {@link #end}, of a promise whose receiver is told of its end in the same transaction. */
  public Promise endTold(
      Promise promise, PromiseState end, Optional<PromiseId> successor, Instant now) {
    var command = PromiseCommand.ending(end, successor);
    var ended = PromiseMachine.apply(promise, command, cut(now)).orRefuse();
    var after = PromiseMachine.toldOfEnd(ended, cut(now));
    store.update(after);
    return after;
  }

  /** Notes that its receiver was told that a promise slips; the first time counts. */
  public Promise told(Promise promise, Instant now) {
    if (promise.toldAt().isPresent()) {
      return promise;
    }
    var after = PromiseMachine.told(promise, cut(now));
    store.update(after);
    return after;
  }

  /** Gives an open promise to somebody else, who sees to it from now on. */
  public Promise handTo(Promise promise, String owner) {
    var after = PromiseMachine.handed(promise, owner);
    store.update(after);
    return after;
  }

  /** All promises of a case, oldest first. */
  public List<Promise> ofCase(CaseId caseId) {
    return store.ofCases(List.of(caseId)).ask().getOrDefault(caseId, List.of());
  }

  /** The question for {@link #ofCase} of several cases, to be asked with others. */
  public Question<Map<CaseId, List<Promise>>> questionOfCases(Collection<CaseId> cases) {
    return store.ofCases(cases);
  }

  /**
   * Promises of all merchants about which something must be done, what waited longest first.
   *
   * @param most from 1 to {@value #MOST_DUE}
   */
  public List<DuePromise> due(Instant now, int most) {
    if (most < 1 || most > MOST_DUE) {
      throw new IllegalArgumentException("most must be from 1 to " + MOST_DUE + ", not " + most);
    }
    return dueStore.due(now, most);
  }

  /** The last moment of the promise, of any merchant, that is overdue for longest. */
  public Optional<Instant> oldestOverdue(Instant now) {
    return dueStore.oldestOverdue(now);
  }

  /** Notes that this node has just looked for due work. */
  public void scanned(Instant now) {
    lastScan.set(now);
  }

  /** When this node last looked for due work; its start before the first time. */
  public Instant lastScan() {
    return lastScan.get();
  }

  /** How well promises that ended from {@code from} on and before {@code until} were kept. */
  public PromiseFigures figures(Instant from, Instant until) {
    return store.figures(from, until);
  }

  private Promise change(Promise promise, PromiseCommand command, Instant now) {
    var after = PromiseMachine.apply(promise, command, cut(now)).orRefuse();
    store.update(after);
    return after;
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
