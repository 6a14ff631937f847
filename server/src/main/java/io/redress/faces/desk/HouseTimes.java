package io.redress.faces.desk;

import io.redress.faces.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times of shifts by the clocks of one place, whoever reads them. */
record HouseTimes(Page page, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String END_OF_DAY = "24:00";

  /** From when until when, with the days where they are not this one. */
  String range(Instant from, Instant until, LocalDate day) {
    return page.say("teams.range", "from", start(from, day), "until", end(until, day));
  }

  /** A beginning, with its day where it is not this one. */
  String start(Instant at, LocalDate day) {
    var local = at.atZone(zone);
    return with(local.toLocalDate(), TIME.format(local), day);
  }

  /** An end: midnight is the end of the day before. */
  String end(Instant at, LocalDate day) {
    var local = at.atZone(zone);
    var isMidnight = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toSecondOfDay() == 0;
    return isMidnight
        ? with(local.toLocalDate().minusDays(1), END_OF_DAY, day)
        : with(local.toLocalDate(), TIME.format(local), day);
  }

  /** The day of a moment here. */
  LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** How the zone is called. */
  String place() {
    return zone.getDisplayName(TextStyle.FULL, page.words().reader().region());
  }

  private String with(LocalDate is, String time, LocalDate day) {
    return is.equals(day)
        ? time
        : page.say("teams.at", "day", page.dates().shortDay(is), "time", time);
  }
}
