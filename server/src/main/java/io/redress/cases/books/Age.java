package io.redress.cases.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** How old something open is, in whole days of the house's calendar. */
public enum Age {
  UP_TO_7(7),
  UP_TO_14(14),
  UP_TO_30(30),
  OLDER(Integer.MAX_VALUE);

  private final int lastDay;

  Age(int lastDay) {
    this.lastDay = lastDay;
  }

  /** The age of what has been open for so many days; what began today is 0 days old. */
  public static Age ofDays(long days) {
    return Arrays.stream(values()).filter(age -> days <= age.lastDay).findFirst().orElse(OLDER);
  }

  /**
   * The first moment of what is not older than this.
   *
   * @param today the day of the house's calendar that is day 0
   */
  public Instant since(LocalDate today, ZoneId zone) {
    return this == OLDER ? Instant.EPOCH : today.minusDays(lastDay).atStartOfDay(zone).toInstant();
  }
}
