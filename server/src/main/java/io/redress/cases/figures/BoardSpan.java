package io.redress.cases.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far back the board looks. */
public enum BoardSpan {
  WEEK(7),
  FOUR_WEEKS(28),
  QUARTER(90);

  private final int days;

  BoardSpan(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }

  /** When it begins if it ends now; the beginning itself belongs to the time before. */
  public Instant before(Instant now) {
    return now.minus(Duration.ofDays(days));
  }

  /** The span of so many days, if there is one. */
  public static Optional<BoardSpan> ofDays(String text) {
    return Arrays.stream(values())
        .filter(span -> String.valueOf(span.days).equals(text))
        .findFirst();
  }
}
