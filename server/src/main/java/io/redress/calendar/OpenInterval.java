package io.redress.calendar;

import java.time.LocalTime;

/**
 * Hours of one day in which work is done.
 *
 * @param start first moment of the interval
 * @param end first moment after it; midnight means the end of the day
 */
public record OpenInterval(LocalTime start, LocalTime end) {
  public OpenInterval {
    if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
      throw new IllegalArgumentException("an interval must end after it starts: " + start + end);
    }
  }

  boolean startsBeforeEndOf(OpenInterval earlier) {
    return earlier.end.equals(LocalTime.MIDNIGHT) || start.isBefore(earlier.end);
  }
}
