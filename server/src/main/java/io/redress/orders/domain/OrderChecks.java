package io.redress.orders.domain;

import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.NewOrderLine;
import io.redress.orders.PaymentFacts;
import io.redress.shared.Money;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Finds what does not fit in the sums of an order before it is shared out. */
final class OrderChecks {
  private final NewOrder order;
  private final List<Violation> found = new ArrayList<>();

  private OrderChecks(NewOrder order) {
    this.order = order;
  }

  static List<Violation> check(NewOrder order) {
    var checks = new OrderChecks(order);
    checks.discounts();
    if (checks.found.isEmpty()) {
      checks.taxes();
      checks.delivery();
    }
    if (checks.found.isEmpty()) {
      checks.payments();
    }
    return List.copyOf(checks.found);
  }

  /** List price of each line less its own discount. */
  static List<Money> before(NewOrder order) {
    return order.lines().stream().map(line -> line.listPrice().minus(line.discount())).toList();
  }

  static boolean linesStateTaxes(NewOrder order) {
    return order.lines().stream().anyMatch(line -> !line.taxes().isEmpty());
  }

  static Money sum(NewOrder order, List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(order.sums().currency()), Money::plus);
  }

  private void discounts() {
    for (var i = 0; i < order.lines().size(); i++) {
      var line = order.lines().get(i);
      var path = "lines[" + i + "].discount";
      atMost(path, line.discount(), "the line costs", line.listPrice());
    }
    if (found.isEmpty()) {
      atMost("discounts", order.sums().discount(), "the lines cost", sum(order, before(order)));
    }
  }

  private void taxes() {
    var ofOrder = amounts(order.sums().taxes());
    if (!linesStateTaxes(order)) {
      var room = sum(order, before(order)).minus(order.sums().discount());
      atMost("taxes.amount", included(order.sums().taxes()), "the goods cost", room);
      return;
    }
    var stated = order.lines().stream().map(NewOrderLine::taxes).flatMap(List::stream).toList();
    if (!order.sums().taxes().isEmpty() && !ofOrder.equals(amounts(stated))) {
      found.add(
          new Violation(
              "taxes.amount",
              ofOrder.toString(),
              "is not what the lines state, which is " + amounts(stated),
              "State the tax once: for the order, or for each line."));
    }
    for (var i = 0; i < order.lines().size(); i++) {
      var line = order.lines().get(i);
      var path = "lines[" + i + "].tax";
      atMost(path, included(line.taxes()), "the line costs", line.listPrice());
    }
  }

  private void delivery() {
    var delivery = order.sums().delivery();
    var price = order.sums().shipping().plus(delivery.discount());
    atMost("shipping.taxes", amounts(delivery.taxes()), "delivery cost", price);
  }

  private void payments() {
    var paid = sum(order, order.payments().stream().map(PaymentFacts::captured).toList());
    var total = OrderAllocation.total(order);
    if (!paid.equals(total)) {
      found.add(
          new Violation(
              "payments",
              paid.toString(),
              "is not the total of the order, which is " + total,
              "Send every captured payment, and every price, discount, tax, shipping, duty and fee"
                  + " that it paid for."));
    }
  }

  private void atMost(String path, Money value, String than, Money room) {
    if (value.compareTo(room) > 0) {
      found.add(
          new Violation(
              path,
              value.toString(),
              "is more than " + than + ", which is " + room,
              "Correct one."));
    }
  }

  private Money amounts(List<StatedTax> taxes) {
    return sum(order, taxes.stream().map(StatedTax::amount).toList());
  }

  private Money included(List<StatedTax> taxes) {
    return amounts(
        taxes.stream().filter(tax -> order.sums().placeOf(tax) == TaxPlace.INCLUDED).toList());
  }
}
