package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.search.Findings;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.LinkView;
import io.redress.orders.Order;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes who may be on the line, and the orders and cases that fit what they said. */
record PhoneWriter(Visit visit) {
  private static final int MOST_SHOWN = 10;

  /** Somebody who may be calling, with what they bought and what is under way for them. */
  record Caller(Consumer consumer, List<Order> orders, List<CaseSummary> cases) {
    Caller {
      orders = List.copyOf(orders);
      cases = List.copyOf(cases);
    }
  }

  PhoneView write(String query, List<Caller> people, Findings found) {
    var writer = new CallerWriter(visit);
    var callers =
        people.stream()
            .map(each -> writer.write(each.consumer(), each.orders(), each.cases()))
            .toList();
    var shown =
        people.stream()
            .flatMap(each -> each.orders().stream())
            .map(Order::id)
            .collect(Collectors.toSet());
    var known =
        people.stream()
            .flatMap(each -> each.cases().stream())
            .map(CaseSummary::id)
            .collect(Collectors.toSet());
    var cases =
        found.cases().rows().stream()
            .filter(row -> !known.contains(row.id()))
            .limit(MOST_SHOWN)
            .map(writer::matter)
            .toList();
    return new PhoneView(query, callers, orders(found, shown), cases);
  }

  private List<CallerView.Bought> orders(Findings found, Set<OrderId> shown) {
    var rows = new LinkedHashMap<OrderId, CallerView.Bought>();
    for (var row : found.goods().rows()) {
      var goods = row.title() + row.serial().map(serial -> " · " + serial).orElse("");
      rows.putIfAbsent(
          row.orderId(),
          bought(row.orderId(), row.orderNumber(), row.buyer() + " · " + goods, row.placedAt()));
    }
    for (var row : found.orders().rows()) {
      rows.putIfAbsent(
          row.id(),
          bought(row.id(), row.number(), row.buyer() + " · " + row.title(), row.placedAt()));
    }
    return rows.entrySet().stream()
        .filter(row -> !shown.contains(row.getKey()))
        .map(Map.Entry::getValue)
        .limit(MOST_SHOWN)
        .toList();
  }

  private CallerView.Bought bought(OrderId id, String number, String about, Instant placedAt) {
    return new CallerView.Bought(
        new LinkView(number, visit.home() + "/orders/" + id + "/case"),
        about,
        visit.page().dates().shortDay(placedAt));
  }
}
