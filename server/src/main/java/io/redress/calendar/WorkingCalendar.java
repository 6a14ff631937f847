package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a team works: its zone, its open hours on each weekday, the holidays it keeps, and the dates
 * on which all is different.
 *
 * <p>Working time is time that really passes, so an interval across a change of the clocks counts
 * its true length.
 *
 * @param zone zone in which the hours are meant
 * @param week open intervals of each weekday, in order; a weekday that is absent is closed
 * @param makeUpDay open intervals of a weekend day that is worked in exchange for a holiday
 * @param holidays days on which nobody works, and make-up days
 * @param exceptions open intervals of single dates, whatever weekday or holiday they are; a date
 *     without intervals is closed
 */
public record WorkingCalendar(
    ZoneId zone,
    Map<DayOfWeek, List<OpenInterval>> week,
    List<OpenInterval> makeUpDay,
    Holidays holidays,
    Map<LocalDate, List<OpenInterval>> exceptions) {
  /** More closed days in a row than any real calendar has; beyond it the calendar is a mistake. */
  private static final int MAXIMUM_CLOSED_DAYS = 400;

  public WorkingCalendar {
    var copy = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    week.forEach((day, intervals) -> copy.put(day, inOrder(intervals)));
    week = Map.copyOf(copy);
    makeUpDay = inOrder(makeUpDay);
    exceptions =
        exceptions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a working calendar needs at least one open weekday");
    }
  }

  /** A calendar on which no date is different from its weekday. */
  public WorkingCalendar(
      ZoneId zone,
      Map<DayOfWeek, List<OpenInterval>> week,
      List<OpenInterval> makeUpDay,
      Holidays holidays) {
    this(zone, week, makeUpDay, holidays, Map.of());
  }

  /** Monday to Friday with the same hours each day, make-up days included. */
  public static WorkingCalendar ofWeekdays(
      ZoneId zone, LocalTime start, LocalTime end, Holidays holidays) {
    var hours = List.of(new OpenInterval(start, end));
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, hours);
    }
    return new WorkingCalendar(zone, week, hours, holidays);
  }

  /** Whether any hour of this day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    return !hoursOf(day).isEmpty();
  }

  /**
   * The moment at which this much working time has passed since {@code from}.
   *
   * @param workingTime not negative; none gives {@code from} itself
   */
  public Instant due(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("working time must not be negative: " + workingTime);
    }
    if (workingTime.isZero()) {
      return from;
    }
    var left = workingTime;
    var day = from.atZone(zone).toLocalDate();
    for (var closedDays = 0; closedDays < MAXIMUM_CLOSED_DAYS; closedDays++) {
      for (var span : openIntervals(day)) {
        var start = later(span.start(), from);
        if (start.isBefore(span.end())) {
          var available = Duration.between(start, span.end());
          if (left.compareTo(available) <= 0) {
            return start.plus(left);
          }
          left = left.minus(available);
          closedDays = 0;
        }
      }
      day = day.plusDays(1);
    }
    throw endlesslyClosed(day);
  }

  /**
   * The end of the last open interval on the n-th working day after the day of {@code from}.
   *
   * @param workingDays 0 means the day of {@code from} itself, or the next working day when that
   *     day is closed
   */
  public Instant endOfWorkingDay(Instant from, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("working days must not be negative: " + workingDays);
    }
    var day = from.atZone(zone).toLocalDate();
    var left = workingDays;
    if (left == 0) {
      day = day.minusDays(1);
      left = 1;
    }
    while (left > 0) {
      day = nextWorkingDay(day);
      left--;
    }
    return openIntervals(day).getLast().end();
  }

  /** The last moment up to this one at which somebody works; empty after a long time closed. */
  public Optional<Instant> lastOpenUpTo(Instant moment) {
    var day = moment.atZone(zone).toLocalDate();
    for (var closedDays = 0; closedDays < MAXIMUM_CLOSED_DAYS; closedDays++) {
      for (var span : openIntervals(day).reversed()) {
        if (span.start().isBefore(moment)) {
          return Optional.of(span.end().isBefore(moment) ? span.end() : moment);
        }
      }
      day = day.minusDays(1);
    }
    return Optional.empty();
  }

  /** The working time that passes between two moments; zero when they are out of order. */
  public Duration workingTimeBetween(Instant from, Instant to) {
    var total = Duration.ZERO;
    var last = to.atZone(zone).toLocalDate();
    for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (var span : openIntervals(day)) {
        var start = later(span.start(), from);
        var end = span.end().isBefore(to) ? span.end() : to;
        if (start.isBefore(end)) {
          total = total.plus(Duration.between(start, end));
        }
      }
    }
    return total;
  }

  private LocalDate nextWorkingDay(LocalDate after) {
    var day = after;
    for (var closedDays = 0; closedDays < MAXIMUM_CLOSED_DAYS; closedDays++) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        return day;
      }
    }
    throw endlesslyClosed(day);
  }

  private List<OpenInterval> hoursOf(LocalDate day) {
    var own = exceptions.get(day);
    if (own != null) {
      return own;
    }
    if (holidays.isMakeUpDay(day)) {
      return makeUpDay;
    }
    return holidays.isHoliday(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** A gap of the clocks can push one interval into the next; the overlap counts once. */
  private List<Span> openIntervals(LocalDate day) {
    var spans = new ArrayList<Span>();
    var earliest = Instant.MIN;
    for (var hours : hoursOf(day)) {
      var endDay = hours.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
      var start = later(day.atTime(hours.start()).atZone(zone).toInstant(), earliest);
      var end = endDay.atTime(hours.end()).atZone(zone).toInstant();
      if (start.isBefore(end)) {
        spans.add(new Span(start, end));
        earliest = end;
      }
    }
    return spans;
  }

  private static List<OpenInterval> inOrder(List<OpenInterval> intervals) {
    for (var i = 1; i < intervals.size(); i++) {
      if (intervals.get(i).startsBeforeEndOf(intervals.get(i - 1))) {
        throw new IllegalArgumentException("intervals must be in order and apart: " + intervals);
      }
    }
    return List.copyOf(intervals);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static IllegalStateException endlesslyClosed(LocalDate day) {
    return new IllegalStateException(
        "closed on " + MAXIMUM_CLOSED_DAYS + " days in a row until " + day);
  }

  private record Span(Instant start, Instant end) {}
}
