package io.redress.consumers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours of every day in which a person is not written to, by the own clock.
 *
 * @param from the first quiet moment
 * @param to the first moment after it; earlier than {@code from} means on the next day
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** So long before the night all is said that must be said before it. */
  public static final Duration LAST_CALL = Duration.ofMinutes(15);

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours must begin and end: " + from);
    }
  }

  /** One stretch of quiet hours. */
  public record Night(Instant start, Instant end) {
    /** The last moment at which something can still be told before it. */
    public Instant lastCall() {
      return start.minus(LAST_CALL);
    }

    boolean contains(Instant moment) {
      return !moment.isBefore(start) && moment.isBefore(end);
    }
  }

  /** The quiet hours in which a moment lies; empty when it lies in none. */
  public Optional<Night> nightAt(Instant moment, ZoneId zone) {
    var day = moment.atZone(zone).toLocalDate();
    var nights = from.isBefore(to) ? Stream.of(day) : Stream.of(day.minusDays(1), day);
    return nights
        .map(
            first -> {
              var last = from.isBefore(to) ? first : first.plusDays(1);
              return new Night(
                  first.atTime(from).atZone(zone).toInstant(),
                  last.atTime(to).atZone(zone).toInstant());
            })
        .filter(night -> night.contains(moment))
        .findFirst();
  }

  /** This moment, or the end of the quiet hours in which it lies. */
  public Instant afterNight(Instant moment, ZoneId zone) {
    return nightAt(moment, zone).map(Night::end).orElse(moment);
  }
}
