package io.redress.orders.web;

import io.redress.consumers.Consumers;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads orders. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {
  private final Orders orders;
  private final Consumers consumers;

  OrdersApi(Orders orders, Consumers consumers) {
    this.orders = orders;
    this.consumers = consumers;
  }

  /** Some orders; {@code next} is sent as {@code after} for the following ones. */
  record Page(List<OrderView> orders, @Nullable String next) {}

  /** The versions of an order, the latest first. */
  record Versions(List<VersionView> versions) {}

  /** One time that the order came in with other content. */
  @Schema(name = "OrderVersionView")
  record VersionView(
      int version,
      Instant cameAt,
      @Schema(description = "SHA-256 of its content") String digest,
      List<DifferenceView> differences) {
    static VersionView of(Order.Version version) {
      return new VersionView(
          version.number(),
          version.cameAt(),
          version.digest(),
          version.differences().stream().map(DifferenceView::of).toList());
    }
  }

  /** A field that differed; a dash stands for the value of a person. */
  @Schema(name = "OrderDifferenceView")
  record DifferenceView(String field, String before, String after) {
    static DifferenceView of(Order.Difference difference) {
      return new DifferenceView(difference.field(), difference.before(), difference.after());
    }
  }

  @Operation(summary = "Orders, the latest first")
  @GetMapping
  Page list(@RequestParam Optional<String> after, @RequestParam(defaultValue = "50") int limit) {
    var page = orders.list(after.map(OrderId::parse), limit);
    var views =
        page.orders().stream()
            .map(order -> OrderView.of(order, consumers.byId(order.consumerId())))
            .toList();
    return new Page(views, page.next().map(OrderId::toString).orElse(null));
  }

  @Operation(summary = "The order with this number of the shop")
  @GetMapping("/{number}")
  OrderView byNumber(@PathVariable String number) {
    var order = orders.byNumber(number).orElseThrow(() -> Problem.notFound("The order"));
    return OrderView.of(order, consumers.byId(order.consumerId()));
  }

  @Operation(summary = "How the order came in: its versions and what differed, the latest first")
  @GetMapping("/{number}/versions")
  Versions versions(@PathVariable String number) {
    var order = orders.byNumber(number).orElseThrow(() -> Problem.notFound("The order"));
    return new Versions(orders.versions(order.id()).stream().map(VersionView::of).toList());
  }
}
