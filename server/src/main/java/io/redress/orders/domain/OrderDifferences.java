package io.redress.orders.domain;

import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.Order.Difference;
import io.redress.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names what differs between an order as it is kept and as it came in again.
 *
 * <p>Differences are kept for good, so what may be about a person (an address, an engraving) is
 * named without its value.
 */
public final class OrderDifferences {
  private static final String NOTHING = "";
  private static final String NOT_TOLD = "-";

  private final List<Difference> found = new ArrayList<>();

  private OrderDifferences() {}

  /** The differences, at least one; lines are named by their position in the new content. */
  public static List<Difference> between(Order kept, Consumer consumer, NewOrder sent) {
    var differences = new OrderDifferences();
    differences.compareOrder(kept, consumer, sent);
    differences.compareLines(LineMatch.of(kept, sent), OrderAllocation.of(sent));
    if (differences.found.isEmpty()) {
      // A name, a label of a payment, the order of lines: told, but not a field of the order.
      differences.found.add(new Difference("other", NOT_TOLD, NOT_TOLD));
    }
    return List.copyOf(differences.found);
  }

  private void compareOrder(Order kept, Consumer consumer, NewOrder sent) {
    compare("placedAt", kept.placedAt(), sent.placedAt());
    if (!consumer.email().equalsIgnoreCase(sent.consumer().email())) {
      found.add(new Difference("consumer.email", NOT_TOLD, NOT_TOLD));
    }
    compare("total", kept.total(), OrderAllocation.total(sent));
    compare("shipping.paid", kept.shipping(), sent.sums().shipping());
    compare("shipping.cheapestStandard", kept.cheapestShipping(), sent.sums().cheapestShipping());
    compare("serviceFee", kept.serviceFee(), sent.sums().serviceFee());
    compare("seller.country", kept.seller().country(), sent.seller().country());
    compare("seller.type", kept.seller().type(), sent.seller().type());
    compare("seller.capacity", kept.seller().capacity(), sent.seller().capacity());
    compare("seller.directsTo", kept.seller().directsTo(), sent.seller().directsTo());
    compare("contract.channel", kept.contract().channel(), sent.contract().channel());
    compare("contract.date", kept.contract().date(), sent.contract().date());
    compare("contract", kept.contract().facts(), sent.contract().facts());
  }

  private void compareLines(LineMatch lines, List<Allocation> wholes) {
    for (var i = 0; i < wholes.size(); i++) {
      var path = "lines[" + i + "].";
      var sent = lines.matched().get(i).sent();
      var was = lines.matched().get(i).kept().filter(line -> !line.quantity().isNone());
      if (was.isEmpty()) {
        found.add(new Difference("lines[" + i + "]", NOTHING, sent.goods().sku()));
      } else {
        compareLine(path, was.get(), sent);
        compareShares(path, was.get().allocation(), wholes.get(i));
      }
    }
    lines.removed().stream()
        .filter(line -> !line.quantity().isNone())
        .forEach(line -> found.add(new Difference("lines", line.sku(), NOTHING)));
  }

  private void compareLine(String path, OrderLine kept, NewOrderLine sent) {
    var goods = sent.goods();
    compare(path + "title", kept.title(), goods.title());
    compare(path + "variant", kept.variant(), goods.variant());
    compare(path + "brand", kept.brandName(), goods.brand());
    compare(path + "category", kept.category(), goods.category());
    compare(path + "material", kept.material(), goods.material());
    compare(path + "serial", kept.serial(), goods.serial());
    compare(path + "quantity", kept.quantity().pieces(), sent.quantity().pieces());
    compare(path + "unitPrice", kept.unitPrice(), sent.unitPrice());
    compare(path + "upstream", kept.upstream(), sent.upstream());
    if (sent.deliveredAt().isPresent()) {
      compare(path + "deliveredAt", kept.deliveredAt(), sent.deliveredAt());
    }
    if (!kept.itemFacts().equals(sent.facts())) {
      found.add(new Difference(path + "facts", NOT_TOLD, NOT_TOLD));
    }
  }

  private void compareShares(String path, Allocation kept, Allocation sent) {
    compare(path + "paid", kept.paid(), sent.paid());
    compare(path + "tax", kept.tax(), sent.tax());
    compare(path + "discount", kept.discount(), sent.discount());
    compare(path + "shipping", kept.shipping(), sent.shipping());
    compare(path + "duty", kept.duty(), sent.duty());
  }

  private void compare(String field, Object kept, Object sent) {
    if (!kept.equals(sent)) {
      found.add(new Difference(field, written(kept), written(sent)));
    }
  }

  private static String written(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(OrderDifferences::written).orElse(NOTHING);
      case Map<?, ?> facts -> {
        var sorted = new TreeMap<String, String>();
        facts.forEach((name, fact) -> sorted.put(name.toString(), written(fact)));
        yield sorted.toString();
      }
      case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }
}
