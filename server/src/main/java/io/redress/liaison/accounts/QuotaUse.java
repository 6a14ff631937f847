package io.redress.liaison.accounts;

import io.redress.liaison.accounts.Term.Quota;
import java.time.LocalDate;

/**
 * What was asked of a quota in its running period.
 *
 * @param used pieces that were asked for and not refused
 * @param ends the last day of the period
 */
public record QuotaUse(Quota quota, int used, LocalDate ends, UseLevel level) {
  /** How many pieces can still be asked for; none when more were asked for than was agreed. */
  public int left() {
    return Math.max(0, quota.pieces() - used);
  }
}
