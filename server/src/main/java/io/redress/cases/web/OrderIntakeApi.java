package io.redress.cases.web;

import io.redress.cases.OrderIntake;
import io.redress.consumers.Consumers;
import io.redress.orders.ImportResult;
import io.redress.orders.Order;
import io.redress.orders.web.OrderReading;
import io.redress.orders.web.OrderRequest;
import io.redress.orders.web.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Takes orders in, with their payments. */
@Tag(name = OpenApiDescription.ORDERS)
@RestController
class OrderIntakeApi {
  private final OrderIntake intake;
  private final OrderReading reading;
  private final Consumers consumers;
  private final Clock clock;

  OrderIntakeApi(OrderIntake intake, OrderReading reading, Consumers consumers, Clock clock) {
    this.intake = intake;
    this.reading = reading;
    this.consumers = consumers;
    this.clock = clock;
  }

  @Operation(
      summary = "Take an order in",
      description =
          "201 when its number is new; 200 when the same order came before, and nothing changes, or"
              + " when another one did: then it is a new version (see version). Pieces that are"
              + " asked back keep what they were paid with, the others are shared out anew. 409"
              + " names what cannot change: fewer pieces of a line than are asked back, a line"
              + " missing of which pieces are, another currency, a payment that is gone or"
              + " differs, or another consumer while a request is open.")
  @PostMapping("/api/v1/orders")
  ResponseEntity<OrderView> accept(@RequestBody OrderRequest request) {
    return switch (intake.accept(reading.read(request), clock.instant())) {
      case ImportResult.Created created ->
          ResponseEntity.created(address(created.order())).body(view(created.order()));
      case ImportResult.Unchanged unchanged -> ResponseEntity.ok(view(unchanged.order()));
      case ImportResult.Changed changed -> ResponseEntity.ok(view(changed.order()));
    };
  }

  private OrderView view(Order order) {
    return OrderView.of(order, consumers.byId(order.consumerId()));
  }

  private static URI address(Order order) {
    var number = UriUtils.encodePathSegment(order.orderNumber(), StandardCharsets.UTF_8);
    return URI.create("/api/v1/orders/" + number);
  }
}
