package io.redress.orders;

import io.redress.consumers.NewConsumer;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An order as the shop tells it, readable but not yet shared out.
 *
 * @param number the merchant's own number, the key under which an order comes in once
 */
public record NewOrder(
    String number,
    Instant placedAt,
    NewConsumer consumer,
    SellerPosition seller,
    ContractTerms contract,
    Sums sums,
    List<NewOrderLine> lines,
    List<PaymentFacts> payments) {
  /** The longest number an order may have. */
  public static final int MOST_NUMBER_LENGTH = 64;

  /** The most lines an order may have. */
  public static final int MOST_LINES = 1_000;

  /**
   * What was charged or taken off for the order as a whole.
   *
   * @param tax one sum for all lines, when the lines do not state theirs
   * @param taxPlace whether prices include the tax
   * @param cheapestShipping the cheapest standard delivery that was offered
   */
  public record Sums(
      Currency currency,
      Money shipping,
      Money cheapestShipping,
      Money serviceFee,
      Money discount,
      Money duty,
      Optional<Money> tax,
      TaxPlace taxPlace) {}

  /** Where tax stands. */
  public enum TaxPlace {
    INCLUDED,
    ON_TOP
  }

  public NewOrder {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
    if (number.isBlank() || number.length() > MOST_NUMBER_LENGTH) {
      throw new IllegalArgumentException("an order number has 1 to 64 characters");
    }
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("an order has 1 to 1000 lines: " + lines.size());
    }
  }
}
