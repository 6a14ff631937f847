package io.redress.orders;

import io.redress.consumers.NewConsumer;
import io.redress.shared.Money;
import java.math.BigDecimal;
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
   * @param shipping all that was paid for the delivery
   * @param cheapestShipping the cheapest standard delivery that was offered
   * @param taxes sums for all lines, when the lines do not state theirs
   * @param taxPlace whether prices include the tax, where a tax does not say it
   * @param delivery what is known of the delivery beside what was paid
   */
  public record Sums(
      Currency currency,
      Money shipping,
      Money cheapestShipping,
      Money serviceFee,
      Money discount,
      Money duty,
      List<StatedTax> taxes,
      TaxPlace taxPlace,
      DeliveryTerms delivery) {
    public Sums {
      taxes = List.copyOf(taxes);
    }

    /** Sums with at most one tax, and a delivery without tax and discount. */
    public Sums(
        Currency currency,
        Money shipping,
        Money cheapestShipping,
        Money serviceFee,
        Money discount,
        Money duty,
        Optional<Money> tax,
        TaxPlace taxPlace) {
      this(
          currency,
          shipping,
          cheapestShipping,
          serviceFee,
          discount,
          duty,
          tax.stream().map(StatedTax::unnamed).toList(),
          taxPlace,
          new DeliveryTerms(Money.zero(currency), List.of()));
    }

    /** Where this tax stands. */
    public TaxPlace placeOf(StatedTax tax) {
      return tax.place().orElse(taxPlace);
    }
  }

  /**
   * How the paid price of the delivery came about.
   *
   * @param discount what had been taken off before it was paid
   * @param taxes contained in what was paid
   */
  public record DeliveryTerms(Money discount, List<StatedTax> taxes) {
    public DeliveryTerms {
      taxes = List.copyOf(taxes);
    }
  }

  /**
   * A tax as the shop states it.
   *
   * @param ratePercent {@code 19} is 19 %
   * @param place whether it is in the price or on top of it; as the order has it when empty
   */
  public record StatedTax(
      String name, Optional<BigDecimal> ratePercent, Money amount, Optional<TaxPlace> place) {
    /** What a tax is called that was told as a sum only. */
    public static final String UNNAMED = "tax";

    /** A tax of which only the sum was told. */
    public static StatedTax unnamed(Money amount) {
      return new StatedTax(UNNAMED, Optional.empty(), amount, Optional.empty());
    }

    /** Whether nothing but its sum was told. */
    public boolean isUnnamed() {
      return equals(unnamed(amount));
    }
  }

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
