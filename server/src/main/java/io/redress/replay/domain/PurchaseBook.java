package io.redress.replay.domain;

import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What customers bought and have not given back, the latest purchase of an item on top.
 *
 * <p>The ledger does not say which purchase a cancellation belongs to. People return what they
 * bought last, so the latest comes first, over several purchases where one is not enough.
 */
public final class PurchaseBook {
  private record Item(String customer, String stockCode) {}

  private static final class Lot {
    private final OrderId orderId;
    private final OrderLineId lineId;
    private int left;

    Lot(OrderId orderId, OrderLineId lineId, int left) {
      this.orderId = orderId;
      this.lineId = lineId;
      this.left = left;
    }

    Match.Portion portion(int pieces) {
      return new Match.Portion(orderId, lineId, Quantity.of(pieces));
    }
  }

  private final Map<Item, Deque<Lot>> lots = new HashMap<>();

  /** Notes a purchase; it is the latest one of its item. */
  public void bought(String customer, String stockCode, Match.Portion purchase) {
    lots.computeIfAbsent(new Item(customer, stockCode), item -> new ArrayDeque<>())
        .push(new Lot(purchase.orderId(), purchase.lineId(), purchase.quantity().pieces()));
  }

  /** Takes pieces back from the latest purchases, all of them or none. */
  public Match takeBack(String customer, String stockCode, Quantity asked) {
    var purchases = lots.get(new Item(customer, stockCode));
    if (purchases == null) {
      return new Match.NotBought();
    }
    var left = purchases.stream().mapToInt(lot -> lot.left).sum();
    if (asked.pieces() > left) {
      var latest = purchases.getFirst();
      return new Match.MoreThanBought(asked, Quantity.of(left), latest.portion(latest.left));
    }
    var portions = new ArrayList<Match.Portion>();
    var missing = asked.pieces();
    for (var lot : purchases) {
      var taken = Math.min(missing, lot.left);
      if (taken > 0) {
        lot.left -= taken;
        missing -= taken;
        portions.add(lot.portion(taken));
      }
    }
    return new Match.Bought(portions);
  }
}
