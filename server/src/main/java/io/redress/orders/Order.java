package io.redress.orders;

import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was bought at once, frozen when it came in.
 *
 * @param total all that was paid
 * @param cheapestShipping the cheapest standard delivery that was offered
 */
public record Order(
    OrderId id,
    String orderNumber,
    ConsumerId consumerId,
    Instant placedAt,
    Money total,
    Money shipping,
    Money cheapestShipping,
    Money serviceFee,
    ContractTerms contract,
    SellerPosition seller,
    List<OrderLine> lines) {
  public Order {
    lines = List.copyOf(lines);
  }

  /** The line with this id, when it is of this order. */
  public Optional<OrderLine> line(OrderLineId id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }
}
