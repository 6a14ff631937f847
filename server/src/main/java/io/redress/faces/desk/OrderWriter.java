package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.money.Payment;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes orders for staff: the list, and one with what was paid for each piece. */
final class OrderWriter {
  private final Visit visit;
  private final Function<ConsumerId, Consumer> consumers;
  private final Function<Order, List<CaseSummary>> cases;

  OrderWriter(
      Visit visit,
      Function<ConsumerId, Consumer> consumers,
      Function<Order, List<CaseSummary>> cases) {
    this.visit = visit;
    this.consumers = consumers;
    this.cases = cases;
  }

  OrdersView list(String query, List<Order> orders, Optional<OrderId> next) {
    var more =
        next.map(
            id ->
                new LinkView(visit.say("desk.orders.more"), visit.home() + "/orders?after=" + id));
    return new OrdersView(query, orders.size(), orders.stream().map(this::row).toList(), more);
  }

  private OrdersView.Row row(Order order) {
    var buyer = consumers.apply(order.consumerId());
    var titles = order.lines().stream().map(OrderLine::title).collect(Collectors.joining(", "));
    return new OrdersView.Row(
        visit.home() + "/orders/" + order.id(),
        order.orderNumber(),
        PictureView.ofCategory(order.lines().getFirst().category()),
        titles,
        buyer.name(),
        buyer.country(),
        delivered(order.lines().getFirst()),
        links(cases.apply(order)),
        order.total(),
        "");
  }

  OrderView order(Order order, List<Payment> payments, List<CaseSummary> ofOrder) {
    var refundable =
        payments.stream()
            .map(Payment::refundable)
            .reduce(Money.zero(order.total().currency()), Money::plus);
    return new OrderView(
        order.orderNumber(),
        consumers.apply(order.consumerId()).name(),
        order.placedAt(),
        order.total(),
        refundable,
        order.lines().stream().map(this::piece).toList(),
        payments.stream().map(this::payment).toList(),
        order.lines().stream().map(line -> new FactView(line.title(), delivered(line))).toList(),
        links(ofOrder),
        Optional.empty());
  }

  private OrderView.Piece piece(OrderLine line) {
    var share = line.allocation();
    var claimed = line.allocationOf(line.claimed()).paid();
    var lines = new ArrayList<MoneyView.Line>();
    lines.add(line("price", share.goods()));
    addUnlessZero(lines, "discount", share.discount().negated());
    addUnlessZero(lines, "tax", share.tax());
    addUnlessZero(lines, "shipping", share.shipping());
    addUnlessZero(lines, "duty", share.duty());
    addUnlessZero(lines, "fee", share.serviceFee());
    var sums = new MoneyView(visit.say("desk.order.how"), lines, line("paid", share.paid()));
    var number = visit.say("desk.order.pieces.count", "count", line.quantity().pieces());
    return new OrderView.Piece(
        new PieceView(
            PictureView.ofCategory(line.category()),
            line.brandName().orElse(""),
            line.title(),
            number),
        sums,
        share.paid(),
        claimed,
        share.paid().minus(claimed));
  }

  private void addUnlessZero(List<MoneyView.Line> lines, String name, Money amount) {
    if (!amount.isZero()) {
      lines.add(line(name, amount));
    }
  }

  private MoneyView.Line line(String name, Money amount) {
    return new MoneyView.Line(visit.say("desk.order.sum." + name), "", amount);
  }

  private FactView payment(Payment payment) {
    return new FactView(
        payment.methodLabel(),
        visit.say("desk.order.payment", "paid", payment.captured(), "left", payment.refundable()));
  }

  private String delivered(OrderLine line) {
    return line.deliveredAt()
        .map(
            at ->
                visit.say("desk.orders.where.delivered", "day", visit.page().dates().shortDay(at)))
        .orElseGet(() -> visit.say("desk.orders.where.open"));
  }

  private List<LinkView> links(List<CaseSummary> found) {
    return found.stream()
        .map(each -> new LinkView(each.number(), visit.home() + "/cases/" + each.id()))
        .toList();
  }
}
