package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.OrderLineId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads a draft from the fields of a form. */
final class DraftForm {
  /** More than a request takes, so that who writes too much is told and finds it all again. */
  private static final int MOST_WRITTEN = 3 * OpenCase.MOST_WORDS;

  private final HttpServletRequest request;
  private final Order order;

  DraftForm(HttpServletRequest request, Order order) {
    this.request = request;
    this.order = order;
  }

  /** A draft that says nothing yet; of an order with one piece that piece is chosen. */
  static Draft blank(Order order) {
    var open = order.lines().stream().filter(line -> !line.left().isNone()).toList();
    Map<OrderLineId, Integer> pieces =
        open.size() == 1 ? Map.of(open.getFirst().id(), 1) : Map.of();
    return new Draft(UUID.randomUUID().toString(), pieces, Optional.empty(), "", List.of());
  }

  /** What the first page says. The answers given before are kept while the reason stays. */
  Draft read(Draft before) {
    var reason = Codes.parse(CaseReason.class, parameter(Draft.REASON));
    var said = reason.equals(before.reason()) ? before.said() : List.<Said>of();
    return named(new Draft(before.id(), pieces(), reason, before.words(), said));
  }

  /** The draft with the name and the words that a form sends along. */
  Draft named(Draft draft) {
    var id = Typed.line(parameter(Draft.DRAFT));
    var words = Typed.words(parameter(Draft.WORDS), MOST_WRITTEN);
    return new Draft(
        id.isEmpty() ? draft.id() : id, draft.pieces(), draft.reason(), words, draft.said());
  }

  private Map<OrderLineId, Integer> pieces() {
    var named =
        List.of(Objects.requireNonNullElse(request.getParameterValues(Draft.LINE), new String[0]));
    var pieces = new LinkedHashMap<OrderLineId, Integer>();
    for (var line : order.lines()) {
      if (named.contains(line.id().toString()) && !line.left().isNone()) {
        pieces.put(line.id(), quantity(line));
      }
    }
    return pieces;
  }

  /** Between one and what is left; whatever cannot be read is one. */
  private int quantity(OrderLine line) {
    var text = parameter(Draft.QUANTITY + line.id());
    try {
      return Math.clamp(Integer.parseInt(text.strip()), 1, line.left().pieces());
    } catch (NumberFormatException unreadable) {
      return 1;
    }
  }

  private String parameter(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
