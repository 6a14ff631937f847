package io.redress.money.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which banks move euros: those of TARGET, as the European Central Bank has kept them
 * since 2002 (decision of 14 December 2000).
 */
public final class BankDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private BankDays() {}

  /** Whether banks work on this day. */
  public static boolean isOne(LocalDate day) {
    var easter = easter(day.getYear());
    return !WEEKEND.contains(day.getDayOfWeek())
        && !HOLIDAYS.contains(MonthDay.from(day))
        && !day.equals(easter.minusDays(2))
        && !day.equals(easter.plusDays(1));
  }

  /** This day, or the next on which banks work. */
  public static LocalDate onOrAfter(LocalDate day) {
    var next = day;
    while (!isOne(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day that is so many banking days after another. */
  public static LocalDate after(LocalDate day, int days) {
    var next = day;
    for (var i = 0; i < days; i++) {
      next = onOrAfter(next.plusDays(1));
    }
    return next;
  }

  /** Easter Sunday of a year (J.-M. Oudin, 1940, as in the Explanatory Supplement, 1992). */
  private static LocalDate easter(int year) {
    var century = year / 100;
    var golden = year % 19;
    var k = (century - 17) / 25;
    var epact = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
    var full =
        epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    var weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
    var sunday = full - weekday;
    var month = 3 + (sunday + 40) / 44;
    return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
  }
}
