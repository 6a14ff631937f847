package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as far as the consumer has come with it; it is sent along from step to step and nothing
 * of it is written before it is sent.
 *
 * @param id names this draft, so that it is sent once
 * @param pieces how many of which line
 * @param said answers to the questions, in the order in which they were given
 */
record Draft(
    String id,
    Map<OrderLineId, Integer> pieces,
    Optional<CaseReason> reason,
    String words,
    List<Said> said) {
  static final String LINE = "line";
  static final String QUANTITY = "quantity-";
  static final String REASON = "reason";
  static final String WORDS = "words";
  static final String DRAFT = "draft";

  Draft {
    pieces = new LinkedHashMap<>(pieces);
    said = List.copyOf(said);
  }

  /** Whether it says what it is about. */
  boolean isComplete() {
    return !pieces.isEmpty() && reason.isPresent() && words.length() <= OpenCase.MOST_WORDS;
  }

  /** The same draft with no more pieces than the order has left by now. */
  Draft fitting(Order order) {
    var left = new LinkedHashMap<OrderLineId, Integer>();
    for (var line : chosen(order)) {
      if (!line.left().isNone()) {
        left.put(line.id(), Math.min(pieces.getOrDefault(line.id(), 1), line.left().pieces()));
      }
    }
    return new Draft(id, left, reason, words, said);
  }

  /** The same draft with one more answer. */
  Draft saying(Said answer) {
    var all = new ArrayList<>(said);
    all.removeIf(each -> each.line() == answer.line() && each.prompt().equals(answer.prompt()));
    all.add(answer);
    return new Draft(id, pieces, reason, words, all);
  }

  /** The same draft before its last answer. */
  Draft withoutLast() {
    return new Draft(id, pieces, reason, words, said.subList(0, said.size() - 1));
  }

  /** The chosen lines of the order, in its order. */
  List<OrderLine> chosen(Order order) {
    return order.lines().stream().filter(line -> pieces.containsKey(line.id())).toList();
  }

  /** What was said about a line. */
  List<Said> saidOf(OrderLine line) {
    return said.stream().filter(each -> each.line() == line.number()).toList();
  }

  /** The request that it makes. */
  OpenCase request(Order order, Optional<Remedy> wish, String language) {
    var lines =
        chosen(order).stream()
            .map(
                line ->
                    new OpenCase.Line(
                        line.id(),
                        Quantity.of(pieces.getOrDefault(line.id(), 1)),
                        reason.orElseThrow(),
                        Said.answers(saidOf(line))))
            .toList();
    return new OpenCase(
        order.id(), lines, OpenCase.Kind.REQUEST, words, wish, OpenCase.Channel.PORTAL, language);
  }
}
