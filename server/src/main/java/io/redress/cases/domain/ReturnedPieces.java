package io.redress.cases.domain;

import io.redress.money.exchange.ReturnPart;
import io.redress.money.exchange.TaxPlace;
import io.redress.money.exchange.TaxedPrice;
import io.redress.orders.Allocation;
import io.redress.orders.OrderLine;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import java.util.List;

/**
 * What comes back in an exchange, read from the frozen shares of the order: the goods alone, with
 * their taxes and after their discounts. Delivery, duty and fee of the purchase stay as they were
 * unless something beside says otherwise.
 */
public final class ReturnedPieces {
  private ReturnedPieces() {}

  /** These pieces of a line. */
  public static ReturnPart of(OrderLine bought, UnitNumbers units) {
    var share = bought.allocationOf(units);
    return new ReturnPart(paid(share), share.discount(), place(bought));
  }

  /** Taxes that are more than what they are of are not told apart. */
  private static TaxedPrice paid(Allocation share) {
    var net = share.price().minus(share.tax());
    return net.isNegative()
        ? new TaxedPrice(share.price(), List.of())
        : new TaxedPrice(
            net,
            share.taxes().stream()
                .map(tax -> new TaxedPrice.Tax(tax.name(), tax.ratePercent(), tax.amount()))
                .toList());
  }

  /** Whether the unit price that the shop told is nearer to what the goods are with their tax. */
  private static TaxPlace place(OrderLine bought) {
    var share = bought.allocation();
    var told = bought.unitPrice().times(bought.quantity().pieces());
    var offWith = distance(told, share.goods().plus(share.tax()));
    var offWithout = distance(told, share.goods());
    return offWith <= offWithout ? TaxPlace.INCLUDED : TaxPlace.ON_TOP;
  }

  private static long distance(Money one, Money other) {
    return Math.abs(one.minus(other).minorUnits());
  }
}
