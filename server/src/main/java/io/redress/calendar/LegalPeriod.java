package io.redress.calendar;

import java.time.LocalDate;

/**
 * A period fixed by law or by terms, counted in local days from an event.
 *
 * <p>Months and years end on the day with the same number, or on the last day of the month when
 * that day does not exist (Regulation (EEC, Euratom) 1182/71, Art. 3(2)(c)); a period that begins
 * with the day of the event ends one day earlier.
 *
 * @param length how many units
 * @param unit what is counted
 * @param dayCount whether the day of the event counts
 * @param rollover whether a last day at rest moves on
 */
public record LegalPeriod(int length, PeriodUnit unit, DayCount dayCount, Rollover rollover) {
  /** Longest period in any unit that is not a mistake. */
  public static final int MAXIMUM_LENGTH = 4_000;

  public LegalPeriod {
    if (length < 0 || length > MAXIMUM_LENGTH) {
      throw new IllegalArgumentException("length of a period out of bounds: " + length);
    }
  }

  /** Plain calendar days after the event, without rollover. */
  public static LegalPeriod ofDays(int length) {
    return new LegalPeriod(length, PeriodUnit.DAY, DayCount.EXCLUDE_EVENT, Rollover.NONE);
  }

  /** The same period with this rollover. */
  public LegalPeriod with(Rollover changed) {
    return new LegalPeriod(length, unit, dayCount, changed);
  }

  /** The last day of the period, rollover included. */
  public LocalDate lastDay(LocalDate event, Holidays holidays) {
    var last = nominalLastDay(event, holidays);
    return switch (rollover) {
      case NONE -> last;
      case NEXT_WORKING_DAY -> nextWorkingDay(last, holidays);
    };
  }

  /** The day itself when work is done on it, otherwise the next working day. */
  public static LocalDate nextWorkingDay(LocalDate day, Holidays holidays) {
    var candidate = day;
    while (!holidays.isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  private LocalDate nominalLastDay(LocalDate event, Holidays holidays) {
    return switch (unit) {
      case DAY -> event.plusDays(length - (dayCount == DayCount.INCLUDE_EVENT ? 1 : 0));
      case MONTH -> endOf(event, event.plusMonths(length));
      case YEAR -> endOf(event, event.plusYears(length));
      case WORKING_DAY -> workingDaysAfter(event, holidays);
    };
  }

  private LocalDate endOf(LocalDate event, LocalDate sameNumber) {
    var exists = sameNumber.getDayOfMonth() == event.getDayOfMonth();
    return dayCount == DayCount.INCLUDE_EVENT && exists ? sameNumber.minusDays(1) : sameNumber;
  }

  private LocalDate workingDaysAfter(LocalDate event, Holidays holidays) {
    var day = dayCount == DayCount.INCLUDE_EVENT ? event.minusDays(1) : event;
    for (var left = length; left > 0; left--) {
      day = nextWorkingDay(day.plusDays(1), holidays);
    }
    return day;
  }
}
