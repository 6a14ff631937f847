package io.redress.cases.figures;

import io.redress.promises.PromiseKind;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the three clocks of a case show at one moment.
 *
 * @param consumer how long the consumer has waited: time that really passed; it stands still only
 *     while the consumer is awaited, or when nothing is left to wait for
 * @param house how long we have worked: open hours of the house while its own act was awaited
 * @param brand how long the brand has held the case: time that really passed
 * @param late how many dates that the consumer was given first have passed unkept; kept late is
 *     late for ever
 */
public record CaseClocks(Reading consumer, Reading house, Reading brand, int late) {

  /** Whether a clock goes. */
  public enum Hand {
    RUNNING,
    STANDING
  }

  /**
   * What one clock shows.
   *
   * @param pauses when it stood still and for whom, oldest first; the brand's clock has none, since
   *     it runs only while the brand holds the case
   */
  public record Reading(Duration elapsed, Hand hand, List<Pause> pauses) {
    public Reading {
      pauses = List.copyOf(pauses);
    }

    public boolean isRunning() {
      return hand == Hand.RUNNING;
    }
  }

  /**
   * A stretch of time in which a clock stood still.
   *
   * @param awaited whose act was awaited meanwhile; nobody when nothing was left to wait for
   * @param over the kind of promise that was open; none when none was
   * @param until its end, or the moment of reading when it goes on
   */
  public record Pause(Party awaited, Optional<PromiseKind> over, Instant from, Instant until) {
    /** How long it lasted. */
    public Duration length() {
      return Duration.between(from, until);
    }
  }
}
