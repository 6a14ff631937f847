package io.redress.replay.play;

import io.redress.platform.clock.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Time as it passes in a replay. It stops at full hours: whatever people do within an hour is done
 * at its end, side by side. While anything is planned, due work is looked for all along the way.
 */
final class PassingTime {
  /** How late due work may be found; promises are counted in days. */
  private static final Duration TICK = Duration.ofHours(3);

  private record Deed(Instant at, long order, Hands.Errand errand) {}

  private final TravellingClock clock;
  private final DueRounds rounds;
  private final Hands hands;
  private final PriorityQueue<Deed> deeds =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::order));
  private long planned;

  PassingTime(TravellingClock clock, DueRounds rounds, Hands hands) {
    this.clock = clock;
    this.rounds = rounds;
    this.hands = hands;
  }

  /** The full hour at or after a moment. */
  static Instant stopAfter(Instant moment) {
    var hour = moment.truncatedTo(ChronoUnit.HOURS);
    return hour.equals(moment) ? hour : hour.plus(Duration.ofHours(1));
  }

  /** Plans something for later; hands may do so while they work. */
  synchronized void after(Duration wait, Hands.Errand errand) {
    deeds.add(new Deed(stopAfter(clock.instant().plus(wait)), planned++, errand));
  }

  /** Lets time pass until this moment and everything that is planned before it. */
  void passUntil(Instant moment) {
    while (clock.instant().isBefore(moment)) {
      stopAt(deeds.isEmpty() ? moment : earlier(nextStop(), moment));
    }
  }

  /** Lets time pass until nothing is planned any more. */
  void passUntilDone() {
    while (!deeds.isEmpty()) {
      stopAt(nextStop());
    }
  }

  private Instant nextStop() {
    return earlier(deeds.element().at(), clock.instant().plus(TICK));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void stopAt(Instant moment) {
    clock.travelTo(moment);
    rounds.run(hands);
    hands.run(due(moment));
  }

  private synchronized List<Hands.Errand> due(Instant moment) {
    var due = new ArrayList<Hands.Errand>();
    while (!deeds.isEmpty() && !deeds.element().at().isAfter(moment)) {
      due.add(deeds.remove().errand());
    }
    return due;
  }
}
