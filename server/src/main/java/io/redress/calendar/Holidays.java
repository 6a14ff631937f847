package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The public holidays of one country, and the weekend days on which it works instead. */
public interface Holidays {
  /** A country without public holidays. */
  Holidays NONE = day -> false;

  /** These days and no others. */
  static Holidays of(Set<LocalDate> days) {
    return Set.copyOf(days)::contains;
  }

  boolean isHoliday(LocalDate day);

  /** Whether this weekend day is worked in exchange for a holiday, as in mainland China. */
  default boolean isMakeUpDay(LocalDate day) {
    return false;
  }

  /** Whether law counts this day as a working day: no weekend day or holiday, or a make-up day. */
  default boolean isWorkingDay(LocalDate day) {
    if (isMakeUpDay(day)) {
      return true;
    }
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
  }
}
