package io.redress.language;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long it still is, or how late: one unit for consumers, two on the desk, rounded down.
 *
 * <p>Whole days are counted by the reader's calendar, so that "tomorrow" is the next morning too.
 */
public record TimeLeft(Words words) {
  /** For a consumer: in 25 minutes, in 3 hours, tomorrow, in 3 days; 2 hours ago when past. */
  public String simply(Instant due) {
    var now = words.reader().now();
    var days = ChronoUnit.DAYS.between(words.reader().today(), words.dates().dayOf(due));
    if (due.isBefore(now)) {
      return past(due, days);
    }
    if (days == 1) {
      return words.say("left.tomorrow");
    }
    if (days > 1) {
      return words.say("left.days", "count", days);
    }
    var left = Duration.between(now, due);
    return left.toHours() > 0
        ? words.say("left.hours", "count", left.toHours())
        : words.say("left.minutes", "count", left.toMinutes());
  }

  /** For the desk: in 25 min, in 1 h 40 min, in 2 d 4 h; 40 min late when past. */
  public String exactly(Instant due) {
    var now = words.reader().now();
    return due.isBefore(now)
        ? words.say("left.late", "span", span(Duration.between(due, now)))
        : words.say("left.in", "span", span(Duration.between(now, due)));
  }

  /** A span in two units: 1 h 40 min. */
  public String span(Duration span) {
    if (span.toHours() == 0) {
      return words.say("left.span.minutes", "minutes", span.toMinutes());
    }
    if (span.toDays() == 0) {
      return words.say("left.span.hours", "hours", span.toHours(), "minutes", span.toMinutesPart());
    }
    return words.say("left.span.days", "days", span.toDays(), "hours", span.toHoursPart());
  }

  private String past(Instant due, long days) {
    if (days == -1) {
      return words.say("left.ago.yesterday");
    }
    if (days < -1) {
      return words.say("left.ago.days", "count", -days);
    }
    var since = Duration.between(due, words.reader().now());
    return since.toHours() > 0
        ? words.say("left.ago.hours", "count", since.toHours())
        : words.say("left.ago.minutes", "count", since.toMinutes());
  }
}
