package io.redress.replay.domain;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What customers bought and have not given back, the latest purchase of an item on top.
 *
 * <p>The ledger does not say which purchase a cancellation belongs to, but it says the price that
 * is credited: a purchase at that price is meant before any other. Among equals people return what
 * they bought last, so the latest comes first, over several purchases where one is not enough.
 *
 * @param <P> how a purchase is known
 */
public final class PurchaseBook<P> {
  private static final class Lot<P> {
    private final P purchase;
    private final Money unitPrice;
    private int left;

    Lot(Match.Portion<P> bought) {
      this.purchase = bought.purchase();
      this.unitPrice = bought.unitPrice();
      this.left = bought.quantity().pieces();
    }

    Match.Portion<P> take(int pieces) {
      left -= pieces;
      return new Match.Portion<>(purchase, Quantity.of(pieces), unitPrice);
    }
  }

  private final Map<Item, Deque<Lot<P>>> lots = new HashMap<>();

  /** Notes a purchase; it is the latest one of its item. */
  public void bought(Item item, Match.Portion<P> purchase) {
    lots.computeIfAbsent(item, any -> new ArrayDeque<>()).push(new Lot<>(purchase));
  }

  /** Takes pieces back that are credited at this price, all of them or none. */
  public Match<P> takeBack(Item item, Quantity asked, Money credited) {
    var purchases = lots.get(item);
    if (purchases == null) {
      return new Match.NotBought<>();
    }
    var left = purchases.stream().mapToInt(lot -> lot.left).sum();
    if (asked.pieces() > left) {
      return new Match.MoreThanBought<>(asked, Quantity.of(left), purchases.getFirst().purchase);
    }
    var portions = new ArrayList<Match.Portion<P>>();
    var missing = asked.pieces();
    for (var lot : inOrder(purchases, credited)) {
      var taken = Math.min(missing, lot.left);
      if (taken > 0) {
        missing -= taken;
        portions.add(lot.take(taken));
      }
    }
    return new Match.Bought<>(portions);
  }

  private static <P> List<Lot<P>> inOrder(Deque<Lot<P>> purchases, Money credited) {
    return Stream.concat(
            purchases.stream().filter(lot -> lot.unitPrice.equals(credited)),
            purchases.stream().filter(lot -> !lot.unitPrice.equals(credited)))
        .toList();
  }
}
