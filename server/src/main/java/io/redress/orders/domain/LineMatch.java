package io.redress.orders.domain;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which line of an order is which of its new content.
 *
 * @param removed kept lines that are bought no more, among them those of which that was known
 */
record LineMatch(List<Matched> matched, List<OrderLine> removed) {
  /** A line of the new content with the line that it was, when there was one. */
  record Matched(Optional<OrderLine> kept, NewOrderLine sent) {
    UnitNumbers claimed() {
      return kept.map(OrderLine::claimed).orElse(UnitNumbers.NONE);
    }

    /**
     * The pieces that nobody asked back: the lowest numbers beside those that somebody did, so that
     * a piece that is taken off is the last free one. When more are asked back than are bought now
     * there is none.
     */
    UnitNumbers free() {
      var claimed = claimed();
      var bought = sent.quantity().pieces();
      var most = Math.min(Quantity.MAXIMUM, bought + claimed.quantity().pieces());
      var wanted = Quantity.of(Math.max(0, bought - claimed.quantity().pieces()));
      return UnitNumbers.all(Quantity.of(most)).minus(claimed).lowest(wanted);
    }

    UnitNumbers units() {
      return claimed().plus(free());
    }

    /** What the pieces that are asked back were paid with. */
    Allocation frozen(Currency currency) {
      return kept.map(line -> line.allocationOf(line.claimed()))
          .orElseGet(() -> Allocation.none(currency));
    }
  }

  static LineMatch of(Order kept, NewOrder sent) {
    Map<String, Deque<OrderLine>> bySku = new HashMap<>();
    Stream.concat(kept.lines().stream(), kept.removed().stream())
        .forEach(
            line -> bySku.computeIfAbsent(line.sku(), sku -> new ArrayDeque<>()).addLast(line));
    var matched = new ArrayList<Matched>();
    for (var line : sent.lines()) {
      var same = bySku.getOrDefault(line.goods().sku(), new ArrayDeque<>());
      matched.add(new Matched(Optional.ofNullable(same.pollFirst()), line));
    }
    var removed = bySku.values().stream().flatMap(Deque::stream).toList();
    return new LineMatch(matched, removed);
  }
}
