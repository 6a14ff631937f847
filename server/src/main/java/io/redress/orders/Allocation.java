package io.redress.orders;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.Currency;
import java.util.List;

/**
 * The share of an order that one line, or some units of it, was paid with.
 *
 * <p>What was paid is {@code goods + tax - discount + shipping + duty + serviceFee}. The shares of
 * all lines sum to what was captured, and the shares of all units of a line to the line.
 *
 * @param goods price without tax, before discount
 * @param tax tax on the goods, whether it was shown in the price or added to it
 * @param discount what was taken off; of single units it may be off by a minor unit either way, so
 *     that what was paid for a unit is never negative
 */
public record Allocation(
    Money goods, Money tax, Money discount, Money shipping, Money duty, Money serviceFee) {
  public Allocation {
    for (var share : List.of(goods, tax, shipping, duty, serviceFee)) {
      if (share.isNegative()) {
        throw new IllegalArgumentException("a share is negative: " + share);
      }
    }
    if (goods.plus(tax).minus(discount).isNegative()) {
      throw new IllegalArgumentException("more discount than price: " + discount);
    }
  }

  /** Nothing, in this currency. */
  public static Allocation none(Currency currency) {
    var zero = Money.zero(currency);
    return new Allocation(zero, zero, zero, zero, zero, zero);
  }

  /** What was paid for the goods alone: price and tax after discount. */
  public Money price() {
    return goods.plus(tax).minus(discount);
  }

  /** All that was paid. */
  public Money paid() {
    return price().plus(shipping).plus(duty).plus(serviceFee);
  }

  /** Both together. */
  public Allocation plus(Allocation other) {
    return new Allocation(
        goods.plus(other.goods),
        tax.plus(other.tax),
        discount.plus(other.discount),
        shipping.plus(other.shipping),
        duty.plus(other.duty),
        serviceFee.plus(other.serviceFee));
  }

  /**
   * The share of some units of a line with this quantity.
   *
   * <p>Unit k of n has {@code share * k / n - share * (k - 1) / n}, rounded down each time, so that
   * any way of cutting the line into units sums to the line. The discount is what remains between
   * the parts of the list price and of the price.
   */
  public Allocation ofUnits(UnitNumbers units, Quantity of) {
    var goodsPart = part(goods, units, of);
    var taxPart = part(tax, units, of);
    return new Allocation(
        goodsPart,
        taxPart,
        goodsPart.plus(taxPart).minus(part(price(), units, of)),
        part(shipping, units, of),
        part(duty, units, of),
        part(serviceFee, units, of));
  }

  private static Money part(Money share, UnitNumbers units, Quantity of) {
    var sum = 0L;
    for (var range : units.ranges()) {
      if (range.until() - 1 > of.pieces()) {
        throw new IllegalArgumentException("units " + units + " of a line of " + of.pieces());
      }
      sum += ofFirst(share, range.until() - 1, of) - ofFirst(share, range.from() - 1, of);
    }
    return new Money(sum, share.currency());
  }

  // share * units / of without overflow: quotient and remainder are taken apart first.
  private static long ofFirst(Money share, long units, Quantity of) {
    var whole = share.minorUnits() / of.pieces();
    var rest = share.minorUnits() % of.pieces();
    return whole * units + rest * units / of.pieces();
  }
}
