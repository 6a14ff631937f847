package io.redress.cases.assignment;

/** How much somebody has beside the others who are there. */
public enum Pressure {
  LITTLE,
  EVEN,
  MUCH;

  /** Differences below this are nobody's. */
  private static final int LEAST_DIFFERENCE = 3;

  /**
   * Half as much again as the others have on the average is much, half of it is little.
   *
   * @param weight what somebody has, as it is weighed
   * @param sum what all who are there have, that person included
   * @param people how many are there
   */
  static Pressure of(int weight, int sum, int people) {
    if (people < 2 || Math.abs((long) weight * people - sum) < (long) LEAST_DIFFERENCE * people) {
      return EVEN;
    }
    if (2L * weight * people >= 3L * sum) {
      return MUCH;
    }
    return 2L * weight * people <= sum ? LITTLE : EVEN;
  }
}
