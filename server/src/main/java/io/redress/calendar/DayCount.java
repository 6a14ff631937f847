package io.redress.calendar;

/** How the day of the event that starts a period is counted. */
public enum DayCount {
  /** The day of the event is day 0: a period of N days ends N days after it. */
  EXCLUDE_EVENT,
  /** The day of the event is day 1: a period of N days ends N - 1 days after it. */
  INCLUDE_EVENT
}
