package io.redress.money.exchange;

import io.redress.shared.Money;
import java.util.List;

/**
 * A return and a sale, settled at once: {@code sale - return + adjustments} is what the consumer
 * pays, or gets when it is less than nothing.
 *
 * <p>Everything is in the captured currency and in whole minor units; the parts are what is kept
 * and shown, and the difference is nothing but their sum.
 */
public record ExchangeSettlement(ReturnPart returned, SalePart sold, List<Adjustment> adjustments) {
  /** The most adjustments beside one exchange. */
  public static final int MOST_ADJUSTMENTS = 20;

  /** Who pays whom. */
  public enum Way {
    /** The consumer pays the difference. */
    UP,
    /** Nobody pays anything. */
    EVEN,
    /** The consumer gets the difference. */
    DOWN
  }

  public ExchangeSettlement {
    adjustments = List.copyOf(adjustments);
    if (adjustments.size() > MOST_ADJUSTMENTS) {
      throw new IllegalArgumentException("too many adjustments: " + adjustments.size());
    }
    // Another currency among them is found here and not when somebody pays.
    var _ = difference(returned, sold, adjustments);
  }

  /** What the consumer pays; less than nothing is what the consumer gets. */
  public Money difference() {
    return difference(returned, sold, adjustments);
  }

  /** Who pays whom. */
  public Way way() {
    var difference = difference();
    if (difference.isZero()) {
      return Way.EVEN;
    }
    return difference.isPositive() ? Way.UP : Way.DOWN;
  }

  /** What is asked of the consumer; nothing when they get something. */
  public Money charge() {
    var difference = difference();
    return difference.isPositive() ? difference : nothing();
  }

  /** What goes back to the consumer; nothing when they pay something. */
  public Money refund() {
    var difference = difference();
    return difference.isNegative() ? difference.negated() : nothing();
  }

  private Money nothing() {
    return Money.zero(returned.gross().currency());
  }

  private static Money difference(
      ReturnPart returned, SalePart sold, List<Adjustment> adjustments) {
    return adjustments.stream()
        .map(Adjustment::amount)
        .reduce(sold.gross().minus(returned.gross()), Money::plus);
  }
}
