package io.redress.faces.desk;

import io.redress.promises.PromiseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A call that was agreed on.
 *
 * @param date as it was written; empty for as soon as our calendar promises it
 * @param time as it was written; empty for the end of that day's hours
 */
record RingBack(String date, String time) {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  /** The moment that was agreed on the clock of who is rung; none where none was, or it is none. */
  Optional<Instant> at(ZoneId zone) {
    try {
      var hour = time.isEmpty() ? CLOSES : LocalTime.parse(time);
      return date.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(date).atTime(hour).atZone(zone).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether it can be promised: it is readable, still ahead, and not further than a call may be.
   */
  boolean isPossible(ZoneId zone, Instant now) {
    return date.isEmpty()
        || at(zone)
            .filter(due -> due.isAfter(now))
            .filter(due -> !due.isAfter(now.plus(PromiseKind.CALL_BACK.maxSpan())))
            .isPresent();
  }
}
