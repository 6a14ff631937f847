package io.redress.language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days and times for one reader, in the reader's zone.
 *
 * <p>The year is written only when it is not this one. "Today" and "tomorrow" go by the reader's
 * calendar, not by 24 hours. Hours are written when they matter: under three days.
 */
public record Dates(Words words) {
  private static final Duration HOURS_MATTER = Duration.ofDays(3);

  /** The day in full: Saturday 28 November. */
  public String day(LocalDate day) {
    return isThisYear(day) ? words.say("date.day", "day", day) : withYear(day);
  }

  /** The day of a moment in full. */
  public String day(Instant moment) {
    return day(dayOf(moment));
  }

  /** The day beside other text: Sat 28 Nov. */
  public String shortDay(LocalDate day) {
    return words.say(isThisYear(day) ? "date.short" : "date.short.year", "day", day);
  }

  /** The day of a moment beside other text. */
  public String shortDay(Instant moment) {
    return shortDay(dayOf(moment));
  }

  /** The day with its year, as a document states it: Saturday 28 November 2026. */
  public String withYear(LocalDate day) {
    return words.say("date.day.year", "day", day);
  }

  /** The hour and minute. */
  public String time(Instant moment) {
    return words.say("date.time", "at", moment);
  }

  /** Day and time: Sat 21 Nov, 10:42; "today" and "yesterday" by calendar. */
  public String moment(Instant moment) {
    var day = dayOf(moment);
    var time = time(moment);
    var today = words.reader().today();
    if (day.equals(today)) {
      return words.say("date.moment.today", "time", time);
    }
    if (day.equals(today.minusDays(1))) {
      return words.say("date.moment.yesterday", "time", time);
    }
    return words.say("date.moment", "day", shortDay(day), "time", time);
  }

  /** Day with year and time to the second with its zone, as a receipt states it. */
  public String exactly(Instant moment) {
    return words.say("date.exact", "at", moment);
  }

  /** A deadline: by 18:00 today; by Fri 27 November, 12:00; by Sat 28 November. */
  public String by(Instant due) {
    var day = dayOf(due);
    var today = words.reader().today();
    if (day.equals(today)) {
      return words.say("date.by.today", "time", timeHere(due));
    }
    if (day.equals(today.plusDays(1))) {
      return words.say("date.by.tomorrow", "time", timeHere(due));
    }
    var apart = Duration.between(words.reader().now(), due).abs();
    return apart.compareTo(HOURS_MATTER) < 0
        ? words.say("date.by.moment", "day", middleDay(day), "time", timeHere(due))
        : by(day);
  }

  /** A deadline that is a whole day: by Sat 28 November, by today, by tomorrow. */
  public String by(LocalDate day) {
    var ahead = ChronoUnit.DAYS.between(words.reader().today(), day);
    if (ahead == 0) {
      return words.say("date.by.day.today");
    }
    if (ahead == 1) {
      return words.say("date.by.day.tomorrow");
    }
    return words.say("date.by.day", "day", middleDay(day));
  }

  /** The day of a moment in the reader's zone. */
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(words.reader().zone()).toLocalDate();
  }

  private String middleDay(LocalDate day) {
    return isThisYear(day) ? words.say("date.middle", "day", day) : shortDay(day);
  }

  private String timeHere(Instant moment) {
    var time = time(moment);
    return words.reader().isElsewhere(moment)
        ? words.say("date.time.elsewhere", "time", time)
        : time;
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == words.reader().today().getYear();
  }
}
