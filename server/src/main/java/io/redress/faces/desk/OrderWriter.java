package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.consumers.Consumer;
import io.redress.faces.desk.OrderView.Sums;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.money.Payment;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one order with what was paid for each piece and what became of it. */
final class OrderWriter {
  private final Visit visit;
  private final Order order;
  private final Money none;

  OrderWriter(Visit visit, Order order) {
    this.visit = visit;
    this.order = order;
    this.none = Money.zero(order.total().currency());
  }

  /**
   * How an order was paid.
   *
   * @param arrived what is proven to have arrived back, by payment
   */
  record Purse(List<Payment> payments, Map<PaymentId, Money> arrived) {
    Purse {
      payments = List.copyOf(payments);
      arrived = Map.copyOf(arrived);
    }

    private Money captured(Money none) {
      return payments.stream().map(Payment::captured).reduce(none, Money::plus);
    }

    private Money refundable(Money none) {
      return payments.stream().map(Payment::refundable).reduce(none, Money::plus);
    }
  }

  /** What became of the order: how it came in, and the cases about it. */
  record Course(List<Order.Version> versions, List<CaseSummary> cases) {
    Course {
      versions = List.copyOf(versions);
      cases = List.copyOf(cases);
    }
  }

  OrderView write(Consumer buyer, Purse purse, UnitWriter units, Course course) {
    var pieces = order.lines().stream().map(line -> piece(line, units)).toList();
    var together =
        pieces.stream().map(OrderView.Piece::sums).reduce(new Sums(none, none, none), Sums::plus);
    return new OrderView(
        new OrderView.Head(
            order.orderNumber(),
            buyer.name(),
            order.placedAt(),
            order.total(),
            purse.refundable(none),
            visit.country(buyer.country())),
        pieces,
        together,
        proof(together.paid(), purse.captured(none)),
        purse.payments().stream().map(payment -> payment(payment, purse)).toList(),
        order.lines().stream().map(line -> new FactView(line.title(), delivered(line))).toList(),
        new UpstreamFacts(visit).of(order),
        course.cases().stream().map(this::matter).toList(),
        new VersionWriter(visit).write(course.versions()),
        newCase());
  }

  private Optional<LinkView> newCase() {
    var isAnyLeft = order.lines().stream().anyMatch(line -> !line.left().isNone());
    return isAnyLeft && Permissions.mayOpenCases(visit.role())
        ? Optional.of(
            new LinkView(
                visit.say("desk.order.newCase"), visit.home() + "/orders/" + order.id() + "/case"))
        : Optional.empty();
  }

  private NoteView proof(Money pieces, Money captured) {
    var isEven = pieces.equals(captured);
    return NoteView.of(
        isEven ? Tone.KEPT : Tone.RISK,
        visit.say(isEven ? "desk.order.even" : "desk.order.uneven"),
        visit.say("desk.order.both", "pieces", pieces, "captured", captured));
  }

  private OrderView.Piece piece(OrderLine line, UnitWriter units) {
    var paid = line.allocation().paid();
    var asked = line.allocationOf(line.claimed()).paid();
    var known = new ArrayList<String>();
    known.add(visit.say("desk.order.pieces.count", "count", line.quantity().pieces()));
    line.variant().ifPresent(known::add);
    line.serial().ifPresent(known::add);
    known.add(line.sku());
    return new OrderView.Piece(
        new PieceView(
            PictureView.ofCategory(line.category()),
            line.brandName().orElse(""),
            line.title(),
            String.join(" · ", known)),
        new ShareWriter(visit).write(line.allocation()),
        new Sums(paid, asked, paid.minus(asked)),
        units.units(line));
  }

  private OrderView.Paid payment(Payment payment, Purse purse) {
    return new OrderView.Paid(
        payment.methodLabel(),
        visit.page().dates().moment(payment.capturedAt()),
        payment.captured(),
        payment.committed().plus(payment.external()),
        purse.arrived().getOrDefault(payment.id(), none),
        payment.refundable(),
        payment.frozenAt().isPresent() ? visit.say("desk.order.payment.frozen") : "");
  }

  private String delivered(OrderLine line) {
    return line.deliveredAt()
        .map(
            at ->
                visit.say("desk.orders.where.delivered", "day", visit.page().dates().shortDay(at)))
        .orElseGet(() -> visit.say("desk.orders.where.open"));
  }

  private OrderView.Matter matter(CaseSummary found) {
    var next =
        found
            .nextDueAt()
            .map(
                due ->
                    PromiseView.about(
                        visit.say(
                            "desk.owed." + Codes.of(found.nextKind().orElse(PromiseKind.DECISION))),
                        due.isBefore(visit.page().now())
                            ? PromiseView.State.BROKEN
                            : PromiseView.State.OPEN,
                        due,
                        Grain.HOUR));
    return new OrderView.Matter(
        new LinkView(found.number(), visit.home() + "/cases/" + found.id()),
        visit.say("desk.status." + Codes.of(found.status())) + " · " + found.goods(),
        next);
  }
}
