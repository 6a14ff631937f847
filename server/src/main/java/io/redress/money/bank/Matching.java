package io.redress.money.bank;

import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.util.List;

/**
 * Says which refunds a movement proves by itself: those whose names it bears, when the amounts are
 * the same to the cent. An amount alone proves nothing.
 */
public final class Matching {
  private Matching() {}

  /** What a movement says of a refund. */
  public enum Kind {
    /** The money has gone to the consumer's bank. */
    ARRIVED,
    /** The money came back. */
    RETURNED
  }

  /**
   * A refund that a movement names.
   *
   * @param isTransfer whether it went by a file of ours, so that it can come back here
   */
  public record Named(RefundAttemptId attempt, Money amount, boolean isTransfer) {}

  /** What is proven. */
  public record Proven(RefundAttemptId attempt, Kind kind) {}

  /** What a movement proves; empty when it names nothing, or not so much as it moves. */
  public static List<Proven> of(StatementLine line, List<Named> named) {
    if (named.isEmpty() || !isSum(line, named)) {
      return List.of();
    }
    if (line.amount().isNegative()) {
      return named.stream().map(each -> new Proven(each.attempt(), Kind.ARRIVED)).toList();
    }
    return line.comesBack() && named.size() == 1 && named.getFirst().isTransfer()
        ? List.of(new Proven(named.getFirst().attempt(), Kind.RETURNED))
        : List.of();
  }

  // A bank may book all of a file as one; then all of its payments were made.
  private static boolean isSum(StatementLine line, List<Named> named) {
    var currency = line.amount().currency();
    if (named.stream().anyMatch(each -> !each.amount().currency().equals(currency))) {
      return false;
    }
    var sum = named.stream().map(Named::amount).reduce(Money.zero(currency), Money::plus);
    return sum.equals(line.amount().isNegative() ? line.amount().negated() : line.amount());
  }
}
