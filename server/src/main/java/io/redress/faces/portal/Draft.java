package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
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
 * @param answers to the rulebook's questions, by the path of the fact; {@value #UNSURE} counts as
 *     asked and not known
 */
record Draft(
    String id,
    Map<OrderLineId, Integer> pieces,
    Optional<CaseReason> reason,
    String words,
    Map<String, String> answers) {
  static final String UNSURE = "unsure";
  static final String LINE = "line";
  static final String QUANTITY = "quantity-";
  static final String REASON = "reason";
  static final String WORDS = "words";
  static final String ANSWER = "answer-";
  static final String DRAFT = "draft";

  Draft {
    pieces = new LinkedHashMap<>(pieces);
    answers = Map.copyOf(answers);
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
    return new Draft(id, left, reason, words, answers);
  }

  /** The chosen lines of the order, in its order. */
  List<OrderLine> chosen(Order order) {
    return order.lines().stream().filter(line -> pieces.containsKey(line.id())).toList();
  }

  /** The request that it makes. */
  OpenCase request(Order order, Optional<Remedy> wish, String language) {
    var known = new LinkedHashMap<String, Object>(answers);
    known.values().removeIf(UNSURE::equals);
    var lines =
        chosen(order).stream()
            .map(
                line ->
                    new OpenCase.Line(
                        line.id(),
                        Quantity.of(pieces.getOrDefault(line.id(), 1)),
                        reason.orElseThrow(),
                        known))
            .toList();
    return new OpenCase(
        order.id(), lines, OpenCase.Kind.REQUEST, words, wish, OpenCase.Channel.PORTAL, language);
  }

  /** Names and values of everything that was said, as hidden fields send it along. */
  List<FactView> carried() {
    var fields = new ArrayList<FactView>();
    fields.add(new FactView(DRAFT, id));
    pieces.forEach(
        (line, quantity) -> {
          fields.add(new FactView(LINE, line.toString()));
          fields.add(new FactView(QUANTITY + line, quantity.toString()));
        });
    reason.ifPresent(known -> fields.add(new FactView(REASON, Codes.of(known))));
    fields.add(new FactView(WORDS, words));
    answers.forEach((path, answer) -> fields.add(new FactView(ANSWER + path, answer)));
    return fields;
  }
}
