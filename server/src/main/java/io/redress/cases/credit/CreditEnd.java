package io.redress.cases.credit;

import java.time.Duration;
import java.time.Instant;

/** When credit ends, in the heaps that lists show, the soonest first. */
public enum CreditEnd {
  WITHIN_30_DAYS(30),
  WITHIN_90_DAYS(90),
  WITHIN_A_YEAR(365),
  LATER(Integer.MAX_VALUE),
  NEVER(Integer.MAX_VALUE);

  private final int days;

  CreditEnd(int days) {
    this.days = days;
  }

  /** The last moment of what ends so soon. */
  public Instant until(Instant now) {
    return now.plus(Duration.ofDays(days));
  }
}
