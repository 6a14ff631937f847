package io.redress.calendar;

/** What happens to a last day that is a Saturday, a Sunday or a public holiday. */
public enum Rollover {
  NONE,
  /** It moves to the next working day. */
  NEXT_WORKING_DAY
}
