package io.redress.liaison.health;

import java.time.LocalDate;

/**
 * How much of what was agreed with a brand is used.
 *
 * @param kind what is asked for: {@code exchanges}, {@code returns} or {@code repairs}
 * @param used pieces that were asked for in this period
 * @param agreed pieces that may be asked for
 * @param endsOn the last day of the period
 */
public record UsedQuota(String kind, int used, int agreed, LocalDate endsOn) {
  private static final int ALL = 100;

  public UsedQuota {
    if (used < 0 || agreed < 1) {
      throw new IllegalArgumentException(used + " of " + agreed);
    }
  }

  /** How much is used, in percent; above 100 where more was asked for than agreed. */
  public int percent() {
    return Math.toIntExact((long) used * ALL / agreed);
  }

  /** The same once so many more are asked for. */
  public UsedQuota with(int pieces) {
    return new UsedQuota(kind, used + pieces, agreed, endsOn);
  }
}
