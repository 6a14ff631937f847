package io.redress.orders.domain;

import io.redress.consumers.Consumer;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.Money;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Finds what a new version of an order cannot change, because somebody asked pieces back. */
final class RevisionChecks {
  private RevisionChecks() {}

  static Violation currency(Order kept, NewOrder sent) {
    return new Violation(
        "currency",
        sent.sums().currency().getCurrencyCode(),
        "was " + kept.total().currency().getCurrencyCode() + " when the order was paid",
        "Send the order in the currency in which it was paid.");
  }

  static List<Violation> check(Order kept, Consumer consumer, NewOrder sent, LineMatch lines) {
    var found = new ArrayList<Violation>();
    consumer(kept, consumer, sent, found);
    for (var i = 0; i < lines.matched().size(); i++) {
      quantity("lines[" + i + "].quantity", lines.matched().get(i), found);
    }
    lines.removed().stream()
        .filter(line -> !line.claimed().isEmpty())
        .forEach(line -> found.add(removed(line)));
    if (found.isEmpty()) {
      total(kept, sent, lines, found);
    }
    return List.copyOf(found);
  }

  private static void consumer(
      Order kept, Consumer consumer, NewOrder sent, List<Violation> found) {
    var isClaimed = kept.lines().stream().anyMatch(line -> !line.claimed().isEmpty());
    if (isClaimed && !consumer.email().equalsIgnoreCase(sent.consumer().email())) {
      // The address that is kept belongs to a person; it is not told here.
      found.add(
          new Violation(
              "consumer.email",
              sent.consumer().email(),
              "is another person than the one who asked pieces of this order back",
              "Send the address with which the order was made."));
    }
  }

  private static void quantity(String path, LineMatch.Matched line, List<Violation> found) {
    var claimed = line.claimed().quantity();
    if (claimed.isMoreThan(line.sent().quantity())) {
      found.add(
          new Violation(
              path,
              String.valueOf(line.sent().quantity().pieces()),
              "is less than what is asked back or came back, which is " + claimed.pieces(),
              "Send at least " + claimed.pieces() + ", or have the request withdrawn first."));
    }
  }

  private static Violation removed(OrderLine line) {
    return new Violation(
        "lines",
        line.sku(),
        "is missing, but pieces of it are asked back or came back: "
            + line.claimed().quantity().pieces(),
        "Send this line, or have the request withdrawn first.");
  }

  private static void total(Order kept, NewOrder sent, LineMatch lines, List<Violation> found) {
    var currency = sent.sums().currency();
    var total = OrderAllocation.total(sent);
    var frozen =
        lines.matched().stream()
            .map(line -> line.frozen(currency).paid())
            .reduce(Money.zero(currency), Money::plus);
    var hasFree = lines.matched().stream().anyMatch(line -> !line.free().isEmpty());
    if (total.compareTo(frozen) < 0) {
      found.add(
          new Violation(
              "payments",
              total.toString(),
              "is less than what was paid for pieces that are asked back, which is " + frozen,
              "Send every captured payment; give money back by a refund, not by a new version."));
    } else if (!hasFree && !total.equals(frozen)) {
      found.add(
          new Violation(
              "payments",
              total.toString(),
              "is more than "
                  + frozen
                  + ", and every piece of order "
                  + kept.orderNumber()
                  + " is asked back already",
              "Send what was paid in addition as an order of its own."));
    }
  }
}
