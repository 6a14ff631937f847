package io.redress.promises.hours;

import io.redress.calendar.Holidays;
import io.redress.calendar.OpenInterval;
import io.redress.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The hours of a party as somebody has written them down; with the holidays of its country they
 * become the calendar that promises are counted by.
 *
 * @param zone zone in which the hours are meant
 * @param country whose public holidays are kept: ISO 3166-1 alpha-2, with or without a subdivision,
 *     or {@link #NO_COUNTRY}
 * @param week open intervals of each weekday; an empty one is closed
 * @param makeUpDay open intervals of a weekend day that is worked in exchange for a holiday
 * @param exceptions open intervals of single dates, in their order; a date without any is closed
 */
public record WorkingHours(
    ZoneId zone,
    String country,
    Map<DayOfWeek, List<OpenInterval>> week,
    List<OpenInterval> makeUpDay,
    SortedMap<LocalDate, List<OpenInterval>> exceptions) {
  /** The country of nowhere (CLDR's unknown region), which keeps no public holidays. */
  public static final String NO_COUNTRY = "ZZ";

  /** More dates than a house needs for years; what has passed is taken from the list. */
  public static final int MOST_EXCEPTIONS = 200;

  private static final List<OpenInterval> USUAL_DAY =
      List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(18, 0)));

  public WorkingHours {
    var days = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, List.copyOf(week.getOrDefault(day, List.of())));
    }
    week = Collections.unmodifiableMap(days);
    makeUpDay = List.copyOf(makeUpDay);
    var dates = new TreeMap<LocalDate, List<OpenInterval>>();
    exceptions.forEach((day, hours) -> dates.put(day, List.copyOf(hours)));
    exceptions = Collections.unmodifiableSortedMap(dates);
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw new IllegalArgumentException("too many exceptions: " + exceptions.size());
    }
    // Whatever a calendar refuses is refused before it is kept.
    var _ = new WorkingCalendar(zone, week, makeUpDay, Holidays.NONE, exceptions);
  }

  /** Monday to Friday from nine to six, make-up days included. */
  public static WorkingHours usual(ZoneId zone, String country) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, USUAL_DAY);
    }
    return new WorkingHours(zone, country, week, USUAL_DAY, Collections.emptySortedMap());
  }

  /** The calendar by which is counted. */
  public WorkingCalendar calendar(Function<String, Holidays> holidays) {
    return new WorkingCalendar(zone, week, makeUpDay, holidays.apply(country), exceptions);
  }

  /** The same hours with one date that is different; without intervals it is closed. */
  public WorkingHours on(LocalDate day, List<OpenInterval> hours) {
    var dates = new TreeMap<>(exceptions);
    dates.put(day, hours);
    return new WorkingHours(zone, country, week, makeUpDay, dates);
  }

  /** The same hours with a date as its weekday is. */
  public WorkingHours asUsualOn(LocalDate day) {
    var dates = new TreeMap<>(exceptions);
    dates.remove(day);
    return new WorkingHours(zone, country, week, makeUpDay, dates);
  }
}
