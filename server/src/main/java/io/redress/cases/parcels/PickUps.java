package io.redress.cases.parcels;

import io.redress.goods.parcels.PickUpWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When a courier may come: three windows a day, on the next working days of the week. */
final class PickUps {
  static final int DAYS = 3;

  private static final int FIRST_HOUR = 9;
  private static final int LAST_HOUR = 18;
  private static final int HOURS = 3;

  private PickUps() {}

  /** The windows that can be chosen now, counted on the clock of the consumer. */
  static List<PickUpWindow> after(Instant now, ZoneId zone) {
    var windows = new ArrayList<PickUpWindow>();
    var day = now.atZone(zone).toLocalDate();
    for (var found = 0; found < DAYS; found++) {
      day = nextWorkingDay(day);
      for (var hour = FIRST_HOUR; hour < LAST_HOUR; hour += HOURS) {
        windows.add(new PickUpWindow(at(day, hour, zone), at(day, hour + HOURS, zone)));
      }
    }
    return windows;
  }

  static LocalDate nextWorkingDay(LocalDate day) {
    var next = day.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static Instant at(LocalDate day, int hour, ZoneId zone) {
    return day.atTime(hour, 0).atZone(zone).toInstant();
  }
}
