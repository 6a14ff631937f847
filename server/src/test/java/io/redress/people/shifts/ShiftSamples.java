package io.redress.people.shifts;

import io.redress.calendar.OpenInterval;
import io.redress.shared.AbsenceId;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shifts and absences for tests. */
public final class ShiftSamples {
  private ShiftSamples() {}

  /** Somebody, always the same under the same number. */
  public static StaffId person(int number) {
    return new StaffId(new UUID(1, number));
  }

  /** Hours of a day, from full hour to full hour; 24 is the end of the day. */
  public static List<OpenInterval> hours(int from, int until) {
    var end = until == 24 ? LocalTime.MIDNIGHT : LocalTime.of(until, 0);
    return List.of(new OpenInterval(LocalTime.of(from, 0), end));
  }

  /** The same hours from Monday to Friday. */
  public static Map<DayOfWeek, List<OpenInterval>> weekdays(List<OpenInterval> hours) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, hours);
    }
    return week;
  }

  /** A week without dates that are different. */
  public static Shift shift(
      StaffId staff, String zone, String country, Map<DayOfWeek, List<OpenInterval>> week) {
    return new Shift(staff, ZoneId.of(zone), country, week, Collections.emptySortedMap(), 1);
  }

  /** Some days off. */
  public static Absence away(StaffId staff, String from, String until, Optional<StaffId> deputy) {
    return new Absence(
        new AbsenceId(UUID.randomUUID()),
        staff,
        AbsenceKind.HOLIDAY,
        LocalDate.parse(from),
        LocalDate.parse(until),
        deputy);
  }
}
