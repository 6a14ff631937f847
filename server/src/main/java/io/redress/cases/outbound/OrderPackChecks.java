package io.redress.cases.outbound;

import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.PackChecks.Box;
import io.redress.goods.outbound.PackLook;
import io.redress.goods.outbound.PackLook.Subject;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.OrderLineId;
import io.redress.shared.PackCheckId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what the shop packed for one of its orders, before it leaves. */
@Service
public class OrderPackChecks {
  private final Orders orders;
  private final PiecesToSend pieces;
  private final ScannedPieces known;
  private final PackChecks checks;
  private final NewIds ids;
  private final Clock clock;

  OrderPackChecks(
      Orders orders,
      PiecesToSend pieces,
      ScannedPieces known,
      PackChecks checks,
      NewIds ids,
      Clock clock) {
    this.orders = orders;
    this.pieces = pieces;
    this.known = known;
    this.checks = checks;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the shop packed.
   *
   * @param number of the order, as the shop told it
   * @param part how many of which line are in this parcel; all of the order when it is empty
   * @param photos how many pictures of the open box were taken
   */
  public record Packed(
      String number, Map<OrderLineId, Quantity> part, List<String> scans, int photos) {
    public Packed {
      part = Map.copyOf(part);
      scans = List.copyOf(scans);
    }
  }

  /**
   * Compares what was packed with what was bought, and keeps what was found.
   *
   * @throws Problem NOT_FOUND for no such order; INVALID for a line that is none of it
   */
  @Needs(Right.SEND_OUT)
  @Transactional
  public PackLook look(Packed packed, Actor by) {
    var order = orders.byNumber(packed.number()).orElseThrow(() -> Problem.notFound("The order"));
    var wanted = wanted(order, packed.part());
    if (wanted.isEmpty()) {
      throw Problem.of(ProblemCode.CONFLICT, "Nothing of this order is to be packed.");
    }
    var box = new Box(packed.scans(), known.of(packed.scans(), wanted), packed.photos());
    var result = PackChecks.compare(wanted, box);
    var subject = new Subject.OfOrder(order.id());
    return checks.keep(
        new PackLook(
            new PackCheckId(ids.next()), subject, result, packed.scans(), by, clock.instant()));
  }

  private List<DispatchPiece> wanted(Order order, Map<OrderLineId, Quantity> part) {
    part.keySet().stream()
        .filter(id -> order.lines().stream().noneMatch(line -> line.id().equals(id)))
        .findFirst()
        .ifPresent(OrderPackChecks::refuse);
    return order.lines().stream()
        .filter(line -> part.isEmpty() || part.containsKey(line.id()))
        .filter(line -> !line.quantity().isNone())
        .map(line -> piece(line, part.getOrDefault(line.id(), line.quantity())))
        .toList();
  }

  private DispatchPiece piece(OrderLine line, Quantity quantity) {
    if (quantity.isMoreThan(line.quantity())) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "pieces",
              String.valueOf(quantity.pieces()),
              "are more than were bought",
              "Send at most " + line.quantity().pieces() + "."));
    }
    return pieces.bought(line, quantity);
  }

  private static void refuse(OrderLineId id) {
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation(
            "pieces", id.toString(), "is no line of this order", "Send ids of its lines."));
  }
}
