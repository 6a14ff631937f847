package io.redress.cases.paper;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.domain.OrderAllocation;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** An order on paper, shared out as the product does it, and which of its pieces are asked back. */
final class PaperOrder {
  private final Order order;
  private final Map<OrderLineId, UnitNumbers> claimed = new HashMap<>();

  private PaperOrder(Order order) {
    this.order = order;
  }

  static PaperOrder of(NewOrder wanted) {
    var shares = OrderAllocation.of(wanted);
    var lines = new ArrayList<OrderLine>();
    for (var i = 0; i < shares.size(); i++) {
      lines.add(line(i + 1, wanted, shares.get(i)));
    }
    var sums = wanted.sums();
    return new PaperOrder(
        new Order(
            new OrderId(new UUID(1, 1)),
            wanted.number(),
            1,
            new ConsumerId(new UUID(1, 2)),
            wanted.placedAt(),
            OrderAllocation.total(wanted),
            sums.shipping(),
            sums.cheapestShipping(),
            sums.serviceFee(),
            wanted.contract(),
            wanted.seller(),
            lines,
            List.of()));
  }

  private static OrderLine line(int number, NewOrder wanted, Allocation share) {
    var told = wanted.lines().get(number - 1);
    var units = UnitNumbers.all(told.quantity());
    return new OrderLine(
        new OrderLineId(new UUID(2, number)),
        number,
        told.goods().sku(),
        told.goods().title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        told.goods().category(),
        Optional.empty(),
        Optional.empty(),
        units,
        UnitNumbers.NONE,
        told.unitPrice(),
        List.of(OrderLine.Share.of(1, units, share)),
        Map.of(),
        Optional.empty(),
        Optional.of(wanted.placedAt()));
  }

  Order order() {
    return order;
  }

  /** Asks some free pieces of some line back; empty when none are free. */
  Optional<CaseLine> claim(Random random, CaseLineId id, CaseReason reason) {
    var line = order.lines().get(random.nextInt(order.lines().size()));
    var free = free(line);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    var pieces = 1 + random.nextInt(free.quantity().pieces());
    var units = free.lowest(Quantity.of(pieces));
    claimed.merge(line.id(), units, UnitNumbers::plus);
    return Optional.of(new CaseLine(id, line.id(), Quantity.of(pieces), reason, units, Map.of()));
  }

  /** The pieces of a line of a case may be asked back again. */
  void free(CaseLine line) {
    claimed.computeIfPresent(line.orderLineId(), (id, units) -> units.minus(line.units()));
  }

  private UnitNumbers free(OrderLine line) {
    return line.units().minus(claimed.getOrDefault(line.id(), UnitNumbers.NONE));
  }

  /** What was paid for a line. */
  Money paid(OrderLineId id) {
    return order.line(id).orElseThrow().allocation().paid();
  }

  /** What was paid for the pieces that are asked back, and for those that are not, together. */
  Money paid(List<CaseLine> held) {
    var sum = Allocation.none(order.total().currency());
    for (var line : order.lines()) {
      sum = sum.plus(line.allocationOf(free(line)));
    }
    for (var line : held) {
      sum = sum.plus(order.line(line.orderLineId()).orElseThrow().allocationOf(line.units()));
    }
    return sum.paid();
  }
}
