package io.redress.cases.web;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.cases.web.OpenCaseRequest.LinePart;
import io.redress.consumers.Consumers;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.orders.web.Fields;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a request for a case into values, or tells everything that is wrong with it at once. */
@Component
public class OpenCaseReading {
  private static final int MOST_LINES = 1_000;
  private static final int MOST_ORDER_NUMBER = 64;
  private static final int MOST_SKU = 100;
  private static final LinePart NOTHING = new LinePart(null, null, null, null, null);

  /** What a consumer can know; who sold what to whom stands in the order. */
  private static final Set<String> ANSWERABLE =
      Set.of("item", "defect", "delivery", "return", "request", "gift");

  private final Orders orders;
  private final Consumers consumers;

  OpenCaseReading(Orders orders, Consumers consumers) {
    this.orders = orders;
    this.consumers = consumers;
  }

  /** What was asked, and the order it is about. */
  public record Asked(OpenCase request, Order order) {
    /** The order line of one line of the request. */
    public OrderLine line(OpenCase.Line line) {
      return order.line(line.orderLineId()).orElseThrow();
    }
  }

  /** The request; INVALID with all violations, NOT_FOUND when there is no such order. */
  public Asked read(OpenCaseRequest sent) {
    var fields = new Fields();
    var number = fields.required("order", sent.order(), MOST_ORDER_NUMBER);
    var kind =
        sent.kind() == null
            ? OpenCase.Kind.REQUEST
            : fields.choice("kind", sent.kind(), OpenCase.Kind.values());
    var words = fields.words("words", sent.words(), OpenCase.MOST_WORDS).orElse("");
    Optional<Remedy> wish =
        Optional.ofNullable(sent.wish())
            .map(wanted -> fields.choice("wish", wanted, Remedy.values()));
    var language =
        Optional.ofNullable(sent.language()).map(tag -> fields.language("language", tag));
    var order = sent.order() == null ? Optional.<Order>empty() : orders.byNumber(number);
    if (sent.order() != null && order.isEmpty()) {
      throw Problem.notFound("The order");
    }
    var lines = lines(fields, sent.lines(), order);
    fields.refuse();
    var found = order.orElseThrow();
    var tag = language.orElseGet(() -> consumers.byId(found.consumerId()).language());
    var channel = OpenCase.Channel.API;
    return new Asked(new OpenCase(found.id(), lines, kind, words, wish, channel, tag), found);
  }

  private static List<OpenCase.Line> lines(
      Fields fields, @Nullable List<@Nullable LinePart> sent, Optional<Order> order) {
    var parts = sent == null ? List.<@Nullable LinePart>of() : sent;
    if (parts.isEmpty() || parts.size() > MOST_LINES) {
      fields.wrong("lines", parts.size() + " lines", "is out of bounds", "Send 1 to 1000.");
      return List.of();
    }
    var lines = new ArrayList<OpenCase.Line>();
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var path = "lines[" + i + "].";
      line(fields, path, part == null ? NOTHING : part, order).ifPresent(lines::add);
    }
    return lines;
  }

  private static Optional<OpenCase.Line> line(
      Fields fields, String path, LinePart part, Optional<Order> order) {
    var quantity = fields.quantity(path + "quantity", part.quantity());
    var reason = fields.choice(path + "reason", part.reason(), CaseReason.values());
    var answers = answers(fields, path + "answers.", part.answers());
    var bought =
        part.sku() == null || part.line() != null
            ? atPosition(fields, path + "line", part.line(), order)
            : withSku(fields, path + "sku", part.sku(), order);
    return bought.map(found -> new OpenCase.Line(found.id(), quantity, reason, answers));
  }

  private static Optional<OrderLine> atPosition(
      Fields fields, String path, @Nullable String sent, Optional<Order> order) {
    var position = fields.required(path, sent, 10);
    var bought = order.flatMap(found -> at(found, position));
    if (bought.isEmpty() && order.isPresent() && sent != null) {
      fields.wrong(
          path,
          position,
          "is not a line of this order",
          "It has the lines 1 to " + order.get().lines().size() + ".");
    }
    return bought;
  }

  private static Optional<OrderLine> withSku(
      Fields fields, String path, String sent, Optional<Order> order) {
    var sku = fields.required(path, sent, MOST_SKU);
    var lines = order.map(Order::lines).orElse(List.of());
    var found = lines.stream().filter(line -> line.sku().equals(sku)).toList();
    if (found.isEmpty() && order.isPresent()) {
      var known = lines.stream().map(OrderLine::sku).distinct().limit(20).toList();
      fields.wrong(path, sku, "is not in this order", "It has " + known + ".");
    }
    if (found.size() > 1) {
      var positions = found.stream().map(OrderLine::number).toList();
      fields.wrong(
          path, sku, "stands on several lines", "Name one of the lines " + positions + ".");
    }
    return found.stream().findFirst();
  }

  private static Optional<OrderLine> at(Order order, String position) {
    return order.lines().stream()
        .filter(line -> String.valueOf(line.number()).equals(position))
        .findFirst();
  }

  private static Map<String, Object> answers(
      Fields fields, String path, @Nullable Map<String, @Nullable Object> sent) {
    var answers = new HashMap<String, Object>();
    if (sent != null) {
      sent.forEach(
          (name, value) -> {
            var prefix = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (Fact.atPath(name).isEmpty() || !ANSWERABLE.contains(prefix)) {
              fields.wrong(
                  path + name,
                  String.valueOf(value),
                  "is not a fact that can be answered",
                  "Use item.…, defect.…, delivery.…, return.…, request.… or gift.… of the"
                      + " decision contract.");
            } else if (value == null) {
              fields.wrong(path + name, "null", "says nothing", "Leave out what is unknown.");
            } else {
              answers.put(name, value);
            }
          });
    }
    return answers;
  }
}
