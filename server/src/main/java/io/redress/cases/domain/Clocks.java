package io.redress.cases.domain;

import io.redress.calendar.WorkingCalendar;
import io.redress.cases.figures.CaseClocks;
import io.redress.cases.figures.CaseClocks.Hand;
import io.redress.cases.figures.CaseClocks.Pause;
import io.redress.cases.figures.CaseClocks.Reading;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The three clocks of a case, counted from its history whenever they are read.
 *
 * <p>Waiting for a brand or a provider never stops the consumer's clock, only ours. Hours in which
 * the house is closed count for the consumer and not for us.
 */
public final class Clocks {
  private final CaseHistory history;
  private final Turns turns;

  public Clocks(CaseHistory history) {
    this.history = history;
    this.turns = new Turns(history);
  }

  /**
   * What they show at this moment, as it was known then.
   *
   * @param calendar open hours of the house
   */
  public CaseClocks at(Instant now, WorkingCalendar calendar) {
    var all = turns.until(now);
    var working = stretches(all, Turns.Turn::isHouseWorking);
    return new CaseClocks(
        new Reading(
            passed(stretches(all, Turns.Turn::isConsumerWaiting)),
            hand(all, Turns.Turn::isConsumerWaiting),
            pauses(all, Turns.Turn::isConsumerWaiting)),
        new Reading(
            working.stream()
                .map(turn -> calendar.workingTimeBetween(turn.from(), turn.until()))
                .reduce(Duration.ZERO, Duration::plus),
            hand(all, Turns.Turn::isHouseWorking),
            pauses(all, Turns.Turn::isHouseWorking)),
        new Reading(
            passed(stretches(all, Turns.Turn::isBrandHolding)),
            hand(all, Turns.Turn::isBrandHolding),
            List.of()),
        late(now));
  }

  /** Since when the consumer has been waiting without a break; empty when nobody waits. */
  public Optional<Instant> waitingSince(Instant now) {
    // The turn that begins now counts: what was just done may have changed it.
    var all = turns.until(now.plusNanos(1_000));
    Optional<Instant> since = Optional.empty();
    for (var turn : all) {
      if (!turn.isConsumerWaiting()) {
        since = Optional.empty();
      } else if (since.isEmpty()) {
        since = Optional.of(turn.from());
      }
    }
    return since;
  }

  private static List<Turns.Turn> stretches(List<Turns.Turn> all, Predicate<Turns.Turn> runs) {
    return all.stream().filter(runs).toList();
  }

  private static Duration passed(List<Turns.Turn> running) {
    return running.stream()
        .map(turn -> Duration.between(turn.from(), turn.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Hand hand(List<Turns.Turn> all, Predicate<Turns.Turn> runs) {
    return !all.isEmpty() && runs.test(all.getLast()) ? Hand.RUNNING : Hand.STANDING;
  }

  /** The turns in which a clock stood; neighbours with the same reason are one pause. */
  private static List<Pause> pauses(List<Turns.Turn> all, Predicate<Turns.Turn> runs) {
    var pauses = new ArrayList<Pause>();
    for (var turn : stretches(all, runs.negate())) {
      var pause = new Pause(turn.awaited(), turn.over(), turn.from(), turn.until());
      if (!pauses.isEmpty() && isOneWith(pauses.getLast(), pause)) {
        var first = pauses.removeLast();
        pause = new Pause(first.awaited(), first.over(), first.from(), pause.until());
      }
      pauses.add(pause);
    }
    return pauses;
  }

  private static boolean isOneWith(Pause earlier, Pause later) {
    return earlier.until().equals(later.from())
        && earlier.awaited() == later.awaited()
        && earlier.over().equals(later.over());
  }

  /** How many dates given first to the consumer had passed unkept by then. */
  private int late(Instant now) {
    var byId = new HashMap<PromiseId, Promise>();
    history.promises().forEach(promise -> byId.put(promise.id(), promise));
    return (int)
        history.promises().stream()
            .filter(promise -> promise.toParty() == Party.CONSUMER)
            .filter(promise -> !promise.kind().isReminder() && isFirst(promise))
            .filter(promise -> hasSlipped(promise, byId, now))
            .count();
  }

  private boolean isFirst(Promise promise) {
    return history.promises().stream()
        .filter(each -> each.successor().equals(Optional.of(promise.id())))
        .noneMatch(each -> each.kind() == promise.kind());
  }

  private static boolean hasSlipped(Promise first, Map<PromiseId, Promise> byId, Instant now) {
    var last = first;
    for (var next = after(last, byId); next.isPresent(); next = after(last, byId)) {
      last = next.get();
    }
    var end = last.endedAt().filter(at -> !at.isAfter(now));
    var isBroken = last.state() == PromiseState.BROKEN && end.isPresent();
    return isBroken || end.orElse(now).isAfter(first.dueAt());
  }

  private static Optional<Promise> after(Promise promise, Map<PromiseId, Promise> byId) {
    return promise
        .successor()
        .flatMap(id -> Optional.ofNullable(byId.get(id)))
        .filter(next -> next.kind() == promise.kind());
  }
}
