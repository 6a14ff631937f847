package io.redress.replay.play;

import io.redress.platform.clock.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Time as it passes in a replay: what people do at a later hour is done at that hour, and while
 * anything is open, due work is looked for all along the way.
 */
final class PassingTime {
  /** How late due work may be found; promises are counted in days. */
  private static final Duration TICK = Duration.ofHours(3);

  private record Deed(Instant at, long order, Runnable work) {}

  private final TravellingClock clock;
  private final DueRounds rounds;
  private final PriorityQueue<Deed> deeds =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::order));
  private long planned;

  PassingTime(TravellingClock clock, DueRounds rounds) {
    this.clock = clock;
    this.rounds = rounds;
  }

  /** Plans something for later. */
  void after(Duration wait, Runnable work) {
    deeds.add(new Deed(clock.instant().plus(wait), planned++, work));
  }

  /** Lets time pass until this moment and everything that is planned before it. */
  void passUntil(Instant moment) {
    while (!deeds.isEmpty() && !deeds.element().at().isAfter(moment)) {
      next();
    }
    walkTo(moment);
  }

  /** Lets time pass until nothing is planned any more. */
  void passUntilDone() {
    while (!deeds.isEmpty()) {
      next();
    }
  }

  private void next() {
    var deed = deeds.remove();
    walkTo(deed.at());
    deed.work().run();
  }

  private void walkTo(Instant moment) {
    while (!deeds.isEmpty() && clock.instant().plus(TICK).isBefore(moment)) {
      clock.advance(TICK);
      rounds.run();
    }
    if (clock.instant().isBefore(moment)) {
      clock.travelTo(moment);
      rounds.run();
    }
  }
}
