package io.redress.orders.domain;

import io.redress.orders.Allocation;
import io.redress.orders.Allocation.Delivery;
import io.redress.orders.Allocation.Tax;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.NewOrderLine;
import io.redress.shared.Money;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an order out among its lines, so that the parts sum to what was captured.
 *
 * <p>The order's discount is spread by list price less the line's own discount; the delivery,
 * duties, fee and taxes that are stated for the whole order are spread by what remains then. Every
 * spread goes by largest remainder. Where one amount must not exceed another on any line (a tax
 * within its price), it is spread by what is left of the other, so that rounding never makes a
 * share negative.
 */
public final class OrderAllocation {
  private final NewOrder order;
  private final List<Money> prices;
  private final List<Long> weights;

  private OrderAllocation(NewOrder order) {
    this.order = order;
    var before = OrderChecks.before(order);
    this.prices = less(before, order.sums().discount().allocate(weights(before)));
    this.weights = weights(prices);
  }

  /** Everything about the sums that does not fit; empty when the order can be shared out. */
  public static List<Violation> check(NewOrder order) {
    return OrderChecks.check(order);
  }

  /** The share of each line, in the order of the lines; the order must have passed the check. */
  public static List<Allocation> of(NewOrder order) {
    return new OrderAllocation(order).shares();
  }

  /** All that the lines were paid with. */
  public static Money total(NewOrder order) {
    return OrderChecks.sum(order, of(order).stream().map(Allocation::paid).toList());
  }

  private List<Allocation> shares() {
    var sums = order.sums();
    var deliveries = deliveries();
    var duties = sums.duty().allocate(weights);
    var fees = sums.serviceFee().allocate(weights);
    var taxes = taxes();
    return IntStream.range(0, prices.size())
        .mapToObj(
            i -> {
              var line = order.lines().get(i);
              return new Allocation(
                  goods(line, taxes.get(i)),
                  taxes.get(i).stream().map(OrderAllocation::tax).toList(),
                  line.discount(),
                  line.listPrice().minus(line.discount()).minus(prices.get(i)),
                  deliveries.get(i),
                  line.duty().plus(duties.get(i)),
                  fees.get(i));
            })
        .toList();
  }

  /** The taxes of each line: its own, or its part of those of the order. */
  private List<List<StatedTax>> taxes() {
    if (OrderChecks.linesStateTaxes(order)) {
      return order.lines().stream().map(NewOrderLine::taxes).toList();
    }
    var ofLines = perLine();
    var room = prices;
    for (var tax : order.sums().taxes()) {
      var isIncluded = order.sums().placeOf(tax) == TaxPlace.INCLUDED;
      var parts = tax.amount().allocate(isIncluded ? weights(room) : weights);
      room = isIncluded ? less(room, parts) : room;
      for (var i = 0; i < parts.size(); i++) {
        ofLines.get(i).add(new StatedTax(tax.name(), tax.ratePercent(), parts.get(i), tax.place()));
      }
    }
    return ofLines;
  }

  private List<Delivery> deliveries() {
    var terms = order.sums().delivery();
    var paid = order.sums().shipping().allocate(weights);
    var discounts = terms.discount().allocate(weights);
    var ofLines = perLine();
    var room = more(paid, discounts);
    for (var tax : terms.taxes()) {
      var parts = tax.amount().allocate(weights(room));
      room = less(room, parts);
      for (var i = 0; i < parts.size(); i++) {
        ofLines.get(i).add(new StatedTax(tax.name(), tax.ratePercent(), parts.get(i), tax.place()));
      }
    }
    var fees = room;
    return IntStream.range(0, fees.size())
        .mapToObj(
            i -> {
              var taxes = ofLines.get(i).stream().map(OrderAllocation::tax).toList();
              return new Delivery(fees.get(i), taxes, discounts.get(i));
            })
        .toList();
  }

  private Money goods(NewOrderLine line, List<StatedTax> taxes) {
    var goods = line.listPrice();
    for (var tax : taxes) {
      goods =
          switch (order.sums().placeOf(tax)) {
            case INCLUDED -> goods.minus(tax.amount());
            case ON_TOP -> goods;
          };
    }
    return goods;
  }

  private List<List<StatedTax>> perLine() {
    return prices.stream().<List<StatedTax>>map(price -> new ArrayList<>()).toList();
  }

  private static Tax tax(StatedTax stated) {
    return new Tax(stated.name(), stated.ratePercent(), stated.amount());
  }

  private static List<Long> weights(List<Money> amounts) {
    return amounts.stream().map(Money::minorUnits).toList();
  }

  private static List<Money> less(List<Money> amounts, List<Money> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> amounts.get(i).minus(parts.get(i)))
        .toList();
  }

  private static List<Money> more(List<Money> amounts, List<Money> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> amounts.get(i).plus(parts.get(i)))
        .toList();
  }
}
