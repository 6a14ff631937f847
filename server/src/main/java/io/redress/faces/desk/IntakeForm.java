package io.redress.faces.desk;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.faces.desk.Intake.Matter;
import io.redress.faces.desk.Intake.Told;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.PromptWords;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Prompt;
import io.redress.shared.OrderLineId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was taken down from the fields of its form; what cannot be read was not said. */
final class IntakeForm {
  static final String LINE = "line";
  static final String QUANTITY = "quantity-";
  static final String REASON = "reason";
  static final String OWN_REASON = "reason-";
  static final String KIND = "kind";
  static final String TOLD = "told";
  static final String WORDS = "words";
  static final String WISH = "wish";
  static final String LANGUAGE = "language";
  static final String DRAFT = "draft";
  static final String SEEN = "seen";
  static final String SAID = "said";
  static final String UNSAY = "unsay";

  /** Begins the name of a question; its values are answers as they travel. */
  static final String ANSWER = "answer-";

  /** Begins the name of a day that is written; the question follows it. */
  static final String DAY = "day-";

  static final String RING = "ring";
  static final String RING_DATE = "ring-date";
  static final String RING_TIME = "ring-time";

  /** The value of the button that rings back later. */
  static final String LATER = "later";

  private final Map<String, List<String>> fields;
  private final Order order;
  private final PromptWords prompts;

  IntakeForm(Map<String, List<String>> fields, Order order, PromptWords prompts) {
    this.fields = fields;
    this.order = order;
    this.prompts = prompts;
  }

  /** What it says; what it leaves out is as in {@code blank}. */
  Intake read(Intake blank) {
    var pieces = pieces();
    return new Intake(
        text(DRAFT).isEmpty() ? blank.draft() : text(DRAFT),
        pieces,
        new Matter(
            Codes.parse(CaseReason.class, text(REASON)),
            ownReasons(),
            Codes.parse(OpenCase.Kind.class, text(KIND)).orElse(blank.matter().kind()),
            said(pieces)),
        Codes.parse(Told.class, text(TOLD)).orElse(blank.told()),
        text(WORDS),
        Arrays.stream(Remedy.values())
            .filter(remedy -> remedy.code().equals(text(WISH)))
            .findFirst(),
        text(LANGUAGE).isEmpty() ? blank.language() : text(LANGUAGE),
        ringBack(),
        text(SEEN));
  }

  private Optional<RingBack> ringBack() {
    var isWanted = !text(RING).isEmpty() || text("do").equals(LATER);
    return isWanted
        ? Optional.of(new RingBack(text(RING_DATE), text(RING_TIME)))
        : Optional.empty();
  }

  private Map<OrderLineId, Integer> pieces() {
    var named = fields.getOrDefault(LINE, List.of());
    var pieces = new LinkedHashMap<OrderLineId, Integer>();
    for (var line : order.lines()) {
      if (named.contains(line.id().toString()) && !line.left().isNone()) {
        pieces.put(line.id(), quantity(line));
      }
    }
    return pieces;
  }

  private Map<OrderLineId, CaseReason> ownReasons() {
    var own = new LinkedHashMap<OrderLineId, CaseReason>();
    for (var line : order.lines()) {
      Codes.parse(CaseReason.class, text(OWN_REASON + line.id()))
          .ifPresent(reason -> own.put(line.id(), reason));
    }
    return own;
  }

  /** Between one and what is left; whatever cannot be read is one. */
  private int quantity(OrderLine line) {
    try {
      return Math.clamp(Integer.parseInt(text(QUANTITY + line.id())), 1, line.left().pieces());
    } catch (NumberFormatException unreadable) {
      return 1;
    }
  }

  /** The answers by now: those from before without what is taken back, then the new ones. */
  private List<Said> said(Map<OrderLineId, Integer> pieces) {
    var said = new ArrayList<Said>();
    var takenBack = fields.getOrDefault(UNSAY, List.of());
    fields.getOrDefault(SAID, List.of()).stream()
        .filter(text -> !takenBack.contains(text))
        .forEach(text -> add(said, text, pieces));
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(ANSWER)) {
            add(said, text(name), pieces);
          }
        });
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(DAY) && !text(name).isEmpty()) {
            add(said, name.substring(DAY.length()) + ":" + text(name), pieces);
          }
        });
    return said;
  }

  private void add(List<Said> said, String text, Map<OrderLineId, Integer> pieces) {
    Said.parse(text)
        .filter(answer -> isPossible(answer, pieces))
        .ifPresent(
            answer -> {
              said.removeIf(
                  each -> each.line() == answer.line() && each.prompt().equals(answer.prompt()));
              said.add(answer);
            });
  }

  private boolean isPossible(Said answer, Map<OrderLineId, Integer> pieces) {
    var asksForDay = answer.asked().filter(Prompt::asksForDay).isPresent();
    return order.lines().stream()
        .filter(line -> line.number() == answer.line() && pieces.containsKey(line.id()))
        .anyMatch(
            line ->
                !asksForDay
                    || answer.isUnsure()
                    || prompts.isPossible(line, LocalDate.parse(answer.reply())));
  }

  private String text(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }
}
