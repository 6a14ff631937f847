package io.redress.orders.domain;

import io.redress.consumers.Consumer;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Names what differs between an order that is kept and one that came in under its number. */
public final class OrderDifferences {
  private static final String REMEDY =
      "An order is frozen when it comes in: send the same content, or another number.";

  private final List<Violation> found = new ArrayList<>();

  private OrderDifferences() {}

  /** The differences, at least one. */
  public static List<Violation> between(Order kept, Consumer consumer, NewOrder sent) {
    var differences = new OrderDifferences();
    differences.compareOrder(kept, consumer, sent);
    differences.compareLines(kept, sent);
    if (differences.found.isEmpty()) {
      differences.found.add(
          new Violation(
              "number", sent.number(), "came in before with other facts or payments", REMEDY));
    }
    return List.copyOf(differences.found);
  }

  private void compareOrder(Order kept, Consumer consumer, NewOrder sent) {
    compare("placedAt", kept.placedAt(), sent.placedAt());
    compare("currency", kept.total().currency(), sent.sums().currency());
    if (!consumer.email().equalsIgnoreCase(sent.consumer().email())) {
      // The address that is kept belongs to a person; it is not told here.
      found.add(
          new Violation("consumer.email", sent.consumer().email(), "was another address", REMEDY));
    }
    compare("shipping.paid", kept.shipping(), sent.sums().shipping());
    compare("shipping.cheapestStandard", kept.cheapestShipping(), sent.sums().cheapestShipping());
    compare("serviceFee", kept.serviceFee(), sent.sums().serviceFee());
    compare("seller", kept.seller(), sent.seller());
    compare("contract", kept.contract(), sent.contract());
  }

  private void compareLines(Order kept, NewOrder sent) {
    compare("lines", kept.lines().size() + " lines", sent.lines().size() + " lines");
    var allocations = OrderAllocation.of(sent);
    for (var i = 0; i < Math.min(kept.lines().size(), sent.lines().size()); i++) {
      var path = "lines[" + i + "].";
      var line = kept.lines().get(i);
      compareLine(path, line, sent.lines().get(i));
      compare(path + "paid", line.allocation().paid(), allocations.get(i).paid());
    }
  }

  private void compareLine(String path, OrderLine kept, NewOrderLine sent) {
    compare(path + "sku", kept.sku(), sent.goods().sku());
    compare(path + "title", kept.title(), sent.goods().title());
    compare(path + "category", kept.category(), sent.goods().category());
    compare(path + "quantity", kept.quantity().pieces(), sent.quantity().pieces());
    compare(path + "unitPrice", kept.unitPrice(), sent.unitPrice());
    compare(path + "facts", kept.itemFacts(), sent.facts());
  }

  private void compare(String field, Object kept, Object sent) {
    if (!kept.equals(sent)) {
      found.add(new Violation(field, sent.toString(), "was " + kept, REMEDY));
    }
  }
}
