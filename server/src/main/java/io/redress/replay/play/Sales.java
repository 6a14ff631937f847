package io.redress.replay.play;

import io.redress.orders.Order;
import io.redress.replay.domain.Item;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.Match;
import io.redress.replay.domain.PurchaseBook;
import io.redress.shared.OrderId;
import io.redress.shared.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was sold so far, and what a credit takes back of it. */
final class Sales {
  private final PurchaseBook<Pieces> goods = new PurchaseBook<>();
  private final PurchaseBook<OrderId> charges = new PurchaseBook<>();
  private final Map<String, Pieces.Sold> latestOrders = new HashMap<>();
  private final Map<String, Pieces> latestOfItem = new HashMap<>();
  private int orders;

  /** Notes an invoice and the order that it became. */
  void sold(Invoice invoice, Order order) {
    var sold = new Pieces.Sold(order.id(), order.consumerId());
    orders++;
    latestOrders.put(invoice.customer(), sold);
    for (var i = 0; i < invoice.goods().size(); i++) {
      var row = invoice.goods().get(i);
      var pieces = new Pieces(sold, order.lines().get(i).id());
      latestOfItem.put(row.stockCode(), pieces);
      goods.bought(Item.of(row), portion(pieces, row));
    }
    for (var row : invoice.charges()) {
      charges.bought(Item.of(row), portion(order.id(), row));
    }
  }

  private static <P> Match.Portion<P> portion(P purchase, LedgerRow row) {
    return new Match.Portion<>(purchase, Quantity.of(row.quantity()), row.unitPrice());
  }

  int orders() {
    return orders;
  }

  Match<Pieces> goodsBack(LedgerRow credit) {
    return goods.takeBack(Item.of(credit), pieces(credit), credit.unitPrice());
  }

  Match<OrderId> chargesBack(LedgerRow credit) {
    return charges.takeBack(Item.of(credit), pieces(credit), credit.unitPrice());
  }

  static Quantity pieces(LedgerRow credit) {
    return Quantity.of(-credit.quantity());
  }

  /**
   * The customer's latest order together with a line of somebody's order of the item: what somebody
   * would ask for who returns what they did not buy. Empty where there is nothing to ask about.
   */
  Optional<Pieces> notTheirs(LedgerRow credit) {
    var item = Item.of(credit);
    return Optional.ofNullable(latestOrders.get(item.customer()))
        .flatMap(
            order ->
                Optional.ofNullable(latestOfItem.get(item.stockCode()))
                    .map(other -> new Pieces(order, other.lineId())));
  }
}
