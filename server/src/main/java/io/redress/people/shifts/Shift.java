package io.redress.people.shifts;

import io.redress.calendar.Holidays;
import io.redress.calendar.OpenInterval;
import io.redress.shared.StaffId;
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

/**
 * When somebody works: a week that repeats, and dates that are different.
 *
 * <p>A shift over midnight is two intervals that meet: until the end of one day, and from the
 * beginning of the next.
 *
 * @param zone zone in which the hours are meant
 * @param country whose public holidays are free: ISO 3166-1 alpha-2, with or without a subdivision,
 *     or {@link #NO_COUNTRY}
 * @param week intervals of each weekday, in order; an empty one is free
 * @param exceptions intervals of single dates, holidays among them; a date without any is free
 * @param version counts the changes; 0 while nothing was ever planned
 */
public record Shift(
    StaffId staff,
    ZoneId zone,
    String country,
    Map<DayOfWeek, List<OpenInterval>> week,
    SortedMap<LocalDate, List<OpenInterval>> exceptions,
    int version) {
  /** The country of nowhere (CLDR's unknown region), which has no public holidays. */
  public static final String NO_COUNTRY = "ZZ";

  /** More dates than anybody needs for a year. */
  public static final int MOST_EXCEPTIONS = 400;

  /** More intervals than any real day has. */
  public static final int MOST_INTERVALS = 6;

  public Shift {
    var days = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, inOrder(week.getOrDefault(day, List.of())));
    }
    week = Collections.unmodifiableMap(days);
    var dates = new TreeMap<LocalDate, List<OpenInterval>>();
    exceptions.forEach((day, hours) -> dates.put(day, inOrder(hours)));
    exceptions = Collections.unmodifiableSortedMap(dates);
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw new IllegalArgumentException("too many dates: " + exceptions.size());
    }
  }

  /** Of somebody for whom nothing was planned: never there. */
  public static Shift unplanned(StaffId staff, ZoneId zone, String country) {
    return new Shift(staff, zone, country, Map.of(), Collections.emptySortedMap(), 0);
  }

  /** The same with one date that is different; without intervals it is free. */
  public Shift on(LocalDate day, List<OpenInterval> hours) {
    var dates = new TreeMap<>(exceptions);
    dates.put(day, hours);
    return new Shift(staff, zone, country, week, dates, version);
  }

  /** The same with a date as its weekday is. */
  public Shift asUsualOn(LocalDate day) {
    var dates = new TreeMap<>(exceptions);
    dates.remove(day);
    return new Shift(staff, zone, country, week, dates, version);
  }

  /** The same without the dates before this one. */
  public Shift from(LocalDate day) {
    return new Shift(staff, zone, country, week, exceptions.tailMap(day), version);
  }

  /** The same as another version of it. */
  Shift inVersion(int number) {
    return new Shift(staff, zone, country, week, exceptions, number);
  }

  /**
   * The hours of one date: what was said of it, else nothing on a public holiday, else those of its
   * weekday. A weekend day that is worked in exchange for a holiday is like the first day of the
   * week that has hours, unless it has some of its own.
   */
  public List<OpenInterval> hoursOn(LocalDate day, Holidays holidays) {
    var own = exceptions.get(day);
    if (own != null) {
      return own;
    }
    if (holidays.isHoliday(day)) {
      return List.of();
    }
    var usual = week.getOrDefault(day.getDayOfWeek(), List.of());
    return usual.isEmpty() && holidays.isMakeUpDay(day) ? firstWorked() : usual;
  }

  private List<OpenInterval> firstWorked() {
    return week.values().stream().filter(hours -> !hours.isEmpty()).findFirst().orElse(List.of());
  }

  private static List<OpenInterval> inOrder(List<OpenInterval> hours) {
    if (hours.size() > MOST_INTERVALS) {
      throw new IllegalArgumentException("too many intervals in one day: " + hours);
    }
    for (var i = 1; i < hours.size(); i++) {
      var before = hours.get(i - 1).end();
      if (before.equals(LocalTime.MIDNIGHT) || hours.get(i).start().isBefore(before)) {
        throw new IllegalArgumentException("intervals must be in order and apart: " + hours);
      }
    }
    return List.copyOf(hours);
  }
}
