package io.redress.orders;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The share of an order that one line, or some units of it, was paid with.
 *
 * <p>What was paid is {@code goods + tax - discount + shipping + duty + serviceFee}. The shares of
 * all lines sum to what was captured, and the shares of all units of a line to the line.
 *
 * @param goods price without tax, before discounts; of single units it is what remains beside the
 *     other parts, so that it may be off by a few minor units
 * @param taxes on the goods, whether they were shown in the price or added to it
 * @param lineDiscount what was taken off this line alone
 * @param orderDiscount its part of what was taken off the order
 */
public record Allocation(
    Money goods,
    List<Tax> taxes,
    Money lineDiscount,
    Money orderDiscount,
    Delivery delivery,
    Money duty,
    Money serviceFee) {

  /**
   * A tax with what it came to; taxes are the same when name and rate are.
   *
   * @param name as the shop tells it
   * @param ratePercent {@code 19} is 19 %
   */
  public record Tax(String name, Optional<BigDecimal> ratePercent, Money amount) {
    private static final Comparator<Tax> BY_KIND =
        Comparator.comparing(Tax::name)
            .thenComparing(tax -> tax.ratePercent().orElse(BigDecimal.ZERO));

    public Tax {
      ratePercent = ratePercent.map(BigDecimal::stripTrailingZeros);
      notNegative(amount);
    }

    /** The same tax with another amount. */
    public Tax withAmount(Money other) {
      return new Tax(name, ratePercent, other);
    }

    private static List<Tax> merged(List<Tax> taxes) {
      var merged = new TreeMap<Tax, Tax>(BY_KIND);
      for (var tax : taxes) {
        merged.merge(tax, tax, (one, other) -> one.withAmount(one.amount.plus(other.amount)));
      }
      return merged.values().stream().filter(tax -> tax.amount().isPositive()).toList();
    }
  }

  /**
   * What delivery came to.
   *
   * @param fee price of the delivery without tax, before its discount; of single units what remains
   * @param discount what was taken off the delivery
   */
  public record Delivery(Money fee, List<Tax> taxes, Money discount) {
    public Delivery {
      taxes = Tax.merged(taxes);
      notNegative(discount);
      notNegative(paid(fee, taxes, discount));
    }

    /** All that was paid for the delivery. */
    public Money paid() {
      return paid(fee, taxes, discount);
    }

    private static Money paid(Money fee, List<Tax> taxes, Money discount) {
      return fee.plus(sum(taxes, fee.currency())).minus(discount);
    }
  }

  public Allocation {
    taxes = Tax.merged(taxes);
    Stream.of(lineDiscount, orderDiscount, duty, serviceFee).forEach(Allocation::notNegative);
    if (price(goods, taxes, lineDiscount.plus(orderDiscount)).isNegative()) {
      throw new IllegalArgumentException("more discount than price: " + goods);
    }
  }

  /** Nothing, in this currency. */
  public static Allocation none(Currency currency) {
    var zero = Money.zero(currency);
    var delivery = new Delivery(zero, List.of(), zero);
    return new Allocation(zero, List.of(), zero, zero, delivery, zero, zero);
  }

  /** All taxes on the goods. */
  public Money tax() {
    return sum(taxes, goods.currency());
  }

  /** All that was taken off the goods. */
  public Money discount() {
    return lineDiscount.plus(orderDiscount);
  }

  /** What was paid for the goods alone: price and tax after discount. */
  public Money price() {
    return price(goods, taxes, discount());
  }

  /** What was paid for the delivery, with its tax and after its discount. */
  public Money shipping() {
    return delivery.paid();
  }

  /** All that was paid. */
  public Money paid() {
    return price().plus(shipping()).plus(duty).plus(serviceFee);
  }

  /** Both together. */
  public Allocation plus(Allocation other) {
    return new Allocation(
        goods.plus(other.goods),
        both(taxes, other.taxes),
        lineDiscount.plus(other.lineDiscount),
        orderDiscount.plus(other.orderDiscount),
        new Delivery(
            delivery.fee.plus(other.delivery.fee),
            both(delivery.taxes, other.delivery.taxes),
            delivery.discount.plus(other.delivery.discount)),
        duty.plus(other.duty),
        serviceFee.plus(other.serviceFee));
  }

  /**
   * The share of some units of a line with this quantity.
   *
   * <p>Unit k of n has {@code share * k / n - share * (k - 1) / n}, rounded down each time, so that
   * any way of cutting the line into units sums to the line. That goes for what was paid, for each
   * tax and each discount; the list prices are what remains.
   */
  public Allocation ofUnits(UnitNumbers units, Quantity of) {
    var part = new Parts(units, of);
    var taxParts = part.of(taxes);
    var lineDiscountPart = part.of(lineDiscount);
    var orderDiscountPart = part.of(orderDiscount);
    return new Allocation(
        part.of(price())
            .plus(lineDiscountPart)
            .plus(orderDiscountPart)
            .minus(sum(taxParts, goods.currency())),
        taxParts,
        lineDiscountPart,
        orderDiscountPart,
        part.of(delivery),
        part.of(duty),
        part.of(serviceFee));
  }

  /** Cuts shares for some units of a line. */
  private record Parts(UnitNumbers units, Quantity of) {
    Parts {
      if (units.ranges().stream().anyMatch(range -> range.until() - 1 > of.pieces())) {
        throw new IllegalArgumentException("units " + units + " of a line of " + of.pieces());
      }
    }

    Delivery of(Delivery delivery) {
      var taxParts = of(delivery.taxes());
      var discountPart = of(delivery.discount());
      var feePart =
          of(delivery.paid()).plus(discountPart).minus(sum(taxParts, discountPart.currency()));
      return new Delivery(feePart, taxParts, discountPart);
    }

    List<Tax> of(List<Tax> taxes) {
      return taxes.stream().map(tax -> tax.withAmount(of(tax.amount()))).toList();
    }

    Money of(Money share) {
      var sum = 0L;
      for (var range : units.ranges()) {
        sum += ofFirst(share, range.until() - 1) - ofFirst(share, range.from() - 1);
      }
      return new Money(sum, share.currency());
    }

    // share * first / of without overflow: quotient and remainder are taken apart first.
    private long ofFirst(Money share, long first) {
      var whole = share.minorUnits() / of.pieces();
      var rest = share.minorUnits() % of.pieces();
      return whole * first + rest * first / of.pieces();
    }
  }

  private static Money price(Money goods, List<Tax> taxes, Money discount) {
    return goods.plus(sum(taxes, goods.currency())).minus(discount);
  }

  private static Money sum(List<Tax> taxes, Currency currency) {
    return taxes.stream().map(Tax::amount).reduce(Money.zero(currency), Money::plus);
  }

  private static List<Tax> both(List<Tax> some, List<Tax> others) {
    var both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  private static void notNegative(Money share) {
    if (share.isNegative()) {
      throw new IllegalArgumentException("a share is negative: " + share);
    }
  }
}
