package io.redress.orders.web;

import io.redress.consumers.Consumers;
import io.redress.orders.Orders;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
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
}
