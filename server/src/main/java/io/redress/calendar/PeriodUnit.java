package io.redress.calendar;

/** What a legal period is measured in. */
public enum PeriodUnit {
  DAY,
  MONTH,
  YEAR,
  /** Days on which law expects work, by the holidays of the country concerned. */
  WORKING_DAY
}
