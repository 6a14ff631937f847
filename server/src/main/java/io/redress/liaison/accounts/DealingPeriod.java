package io.redress.liaison.accounts;

import java.time.LocalDate;

/** A stretch of the calendar in which a quota or a cap is used up, and then begins anew. */
public enum DealingPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  DealingPeriod(int months) {
    this.months = months;
  }

  /** The first day of the period that this day is in. */
  public LocalDate start(LocalDate day) {
    var month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** The last day of the period that this day is in. */
  public LocalDate end(LocalDate day) {
    return start(day).plusMonths(months).minusDays(1);
  }

  /** Whether two days are in the same period. */
  public boolean holdsBoth(LocalDate one, LocalDate other) {
    return start(one).equals(start(other));
  }
}
