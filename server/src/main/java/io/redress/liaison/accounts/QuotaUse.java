package io.redress.liaison.accounts;

import io.redress.liaison.accounts.Term.Quota;
import java.time.LocalDate;

/**
 * What was asked of a quota in its running period.
 *
 * @param used pieces that were asked for and that the brand has not refused last
 * @param ends the last day of the period
 */
public record QuotaUse(Quota quota, int used, LocalDate ends, UseLevel level) {
  /** From which part of a quota on somebody should know: four fifths. */
  private static final int NEAR_FIFTHS = 4;

  private static final int FIFTHS = 5;

  /** So much of a quota in the period of a day. */
  public static QuotaUse of(Quota quota, int used, LocalDate day) {
    return new QuotaUse(quota, used, quota.period().end(day), level(used, quota.pieces()));
  }

  /** How many pieces can still be asked for; none when more were asked for than was agreed. */
  public int left() {
    return Math.max(0, quota.pieces() - used);
  }

  private static UseLevel level(int used, int most) {
    if (used >= most) {
      return UseLevel.USED_UP;
    }
    return (long) used * FIFTHS >= (long) most * NEAR_FIFTHS ? UseLevel.NEAR : UseLevel.OPEN;
  }
}
