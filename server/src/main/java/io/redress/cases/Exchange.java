package io.redress.cases;

import io.redress.money.DifferenceCharge;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an exchange brings, and the difference that settles it; kept as it was quoted.
 *
 * @param piece what is sent in the place of what comes back
 * @param validUntil the last moment at which the consumer can agree to it
 * @param charge the difference that the consumer is asked to pay, once they are
 */
public record Exchange(
    Piece piece,
    ExchangeSettlement settlement,
    Instant validUntil,
    Optional<DifferenceCharge> charge) {
  /** The longest that a price is quoted for. */
  public static final Duration LONGEST_QUOTE = Duration.ofDays(30);

  /** The longest name of a piece. */
  public static final int MOST_TITLE_LENGTH = 500;

  /** The longest number of a piece. */
  public static final int MOST_SKU_LENGTH = 200;

  /**
   * A piece that is sent.
   *
   * @param title with what tells it from its other forms
   */
  public record Piece(String sku, String title, Quantity quantity) {}

  /**
   * What a person of the house quotes.
   *
   * @param title with what tells the piece from its other forms
   * @param unitPrice as the order told its prices, with tax or without; empty for what was paid
   * @param beside what counts beside the two pieces
   */
  public record Quote(
      String sku,
      String title,
      Optional<Money> unitPrice,
      Instant validUntil,
      List<Adjustment> beside) {
    public Quote {
      beside = List.copyOf(beside);
    }
  }

  /** The same with the difference as it stands now. */
  public Exchange charging(DifferenceCharge now) {
    return new Exchange(piece, settlement, validUntil, Optional.of(now));
  }

  /** Whether the consumer still has to pay before the piece is sent. */
  public boolean isUnpaid() {
    return settlement.charge().isPositive()
        && charge.filter(each -> each.state() == DifferenceCharge.State.PAID).isEmpty();
  }

  /** What the consumer paid for it. */
  public Money paid() {
    return charge
        .filter(each -> each.state() == DifferenceCharge.State.PAID)
        .map(DifferenceCharge::amount)
        .orElseGet(() -> Money.zero(settlement.charge().currency()));
  }
}
