package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.OrderLineId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far somebody has come with a request, as one parameter of an address: reason, pieces,
 * answers. So a page that is loaded again, gone back to or opened on another device goes on where
 * it was. It holds no words of the consumer, and it opens nothing: the order itself must be open.
 */
final class DraftAddress {
  static final String AT = "at";

  private static final int MOST_PARTS = 60;
  private static final String PART = "!";
  private static final String TIMES = "x";

  private final Order order;

  DraftAddress(Order order) {
    this.order = order;
  }

  /** The query of an address that continues this draft. */
  String query(Draft draft) {
    return "?" + AT + "=" + URLEncoder.encode(text(draft), StandardCharsets.UTF_8);
  }

  /** Names and values of what a form sends along, words included. */
  List<FactView> carried(Draft draft) {
    return List.of(
        new FactView(Draft.DRAFT, draft.id()),
        new FactView(Draft.WORDS, draft.words()),
        new FactView(AT, text(draft)));
  }

  private String text(Draft draft) {
    var parts = new ArrayList<String>();
    parts.add(draft.reason().map(Codes::of).orElse(""));
    for (var line : draft.chosen(order)) {
      parts.add(line.number() + TIMES + draft.pieces().getOrDefault(line.id(), 1));
    }
    draft.said().stream().map(Said::text).forEach(parts::add);
    return String.join(PART, parts);
  }

  /** The draft as the address continues it; whatever cannot be read is left out. */
  Draft read(String at, Draft before) {
    var parts = List.of(at.split(PART, MOST_PARTS));
    var reason = Codes.parse(CaseReason.class, parts.getFirst());
    var said = new ArrayList<Said>();
    for (var part : parts) {
      Said.parse(part).ifPresent(said::add);
    }
    var draft = new Draft(before.id(), pieces(parts), reason, before.words(), said);
    return draft.fitting(order);
  }

  private Map<OrderLineId, Integer> pieces(List<String> parts) {
    var pieces = new LinkedHashMap<OrderLineId, Integer>();
    for (var line : order.lines()) {
      parts.stream()
          .filter(part -> part.matches(line.number() + TIMES + "[1-9]\\d{0,3}"))
          .findFirst()
          .ifPresent(part -> pieces.put(line.id(), quantity(part, line)));
    }
    return pieces;
  }

  private static int quantity(String part, OrderLine line) {
    var count = Integer.parseInt(part.substring(part.indexOf(TIMES) + 1));
    return Math.clamp(count, 1, Math.max(1, line.left().pieces()));
  }
}
