package io.redress.money.recovery;

import io.redress.shared.Money;
import java.util.stream.Stream;

/**
 * The sums of a claim, all in one currency: no more is owed than was claimed, and no more is paid
 * or given up than is owed.
 *
 * @param claimed what is asked for
 * @param accepted what the debtor owes by its own word
 * @param paid what has come of it
 * @param writtenOff what was owed and is given up
 * @param overpaid what has come beyond what was owed
 */
public record RecoveryFigures(
    Money claimed, Money accepted, Money paid, Money writtenOff, Money overpaid) {
  public RecoveryFigures {
    if (Stream.of(accepted, paid, writtenOff, overpaid).anyMatch(Money::isNegative)
        || !claimed.isPositive()
        || accepted.compareTo(claimed) > 0
        || paid.plus(writtenOff).compareTo(accepted) > 0) {
      throw new IllegalArgumentException(
          "sums of no claim: %s, %s, %s, %s, %s"
              .formatted(claimed, accepted, paid, writtenOff, overpaid));
    }
  }

  /** Of a claim that nobody has answered. */
  public static RecoveryFigures claiming(Money claimed) {
    var nothing = Money.zero(claimed.currency());
    return new RecoveryFigures(claimed, nothing, nothing, nothing, nothing);
  }

  /** What is owed and has not come. */
  public Money owed() {
    return accepted.minus(paid).minus(writtenOff);
  }

  /** What was asked for and has not come, whether it is owed or not. */
  public Money missing() {
    return claimed.minus(paid);
  }

  /** The same with this much owed in all. */
  public RecoveryFigures accepting(Money all) {
    return new RecoveryFigures(claimed, all, paid, writtenOff, overpaid);
  }

  /** The same with this much more of it come. */
  public RecoveryFigures paying(Money more) {
    return new RecoveryFigures(claimed, accepted, paid.plus(more), writtenOff, overpaid);
  }

  /** The same with this much more come beyond it. */
  public RecoveryFigures overpaying(Money more) {
    return new RecoveryFigures(claimed, accepted, paid, writtenOff, overpaid.plus(more));
  }

  /** The same with all that has not come given up. */
  public RecoveryFigures givingUp() {
    return new RecoveryFigures(claimed, accepted, paid, writtenOff.plus(owed()), overpaid);
  }
}
