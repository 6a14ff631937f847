package io.redress.cases;

import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.OrderSamples;
import io.redress.orders.PaymentFacts;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders of number R-1 with goods for 100.00 EUR a piece, to be changed by tests. */
final class IntakeSamples {
  private IntakeSamples() {}

  /** So many pieces of each sku for 100.00 each, paid as these payments say. */
  static NewOrder order(List<NewOrderLine> lines, Long... cents) {
    var plain = OrderSamples.order("R-1", lines, Money.of(0, "EUR"));
    var paid = new ArrayList<PaymentFacts>();
    for (var sum : cents) {
      paid.add(payment("pay_" + (paid.size() + 1), "card", sum));
    }
    return with(plain, plain.sums(), paid);
  }

  static NewOrder with(NewOrder order, NewOrder.Sums sums, List<PaymentFacts> paid) {
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        sums,
        order.lines(),
        paid);
  }

  static NewOrder.Sums sums(long shipping, long discount) {
    var none = Money.zero(OrderSamples.EUR);
    return new NewOrder.Sums(
        OrderSamples.EUR,
        Money.of(shipping, "EUR"),
        none,
        none,
        Money.of(discount, "EUR"),
        none,
        Optional.empty(),
        NewOrder.TaxPlace.INCLUDED);
  }

  static NewOrderLine line(String sku, String title, int pieces) {
    var plain = OrderSamples.line(pieces, Money.of(10_000, "EUR"));
    return new NewOrderLine(
        new NewOrderLine.Goods(
            sku,
            title,
            plain.goods().variant(),
            plain.goods().brand(),
            plain.goods().category(),
            plain.goods().material(),
            plain.goods().serial()),
        plain.quantity(),
        plain.unitPrice(),
        plain.discount(),
        plain.taxes(),
        plain.duty(),
        plain.facts(),
        plain.upstream(),
        plain.deliveredAt());
  }

  static PaymentFacts payment(String reference, String method, long cents) {
    return new PaymentFacts(
        "sandbox", reference, method, "Visa", Money.of(cents, "EUR"), OrderSamples.PLACED_AT);
  }
}
