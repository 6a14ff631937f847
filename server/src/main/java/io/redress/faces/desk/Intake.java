package io.redress.faces.desk;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.conversation.MessageChannel;
import io.redress.faces.shared.Codes;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a consumer said to a member of staff, as far as it is written down.
 *
 * @param draft names this request, so that it is opened once however often the form is sent
 * @param pieces how many of which line
 * @param told how the consumer said it
 * @param language BCP 47 tag of the language we answer in
 */
record Intake(
    String draft,
    Map<OrderLineId, Integer> pieces,
    Optional<CaseReason> reason,
    OpenCase.Kind kind,
    Told told,
    String words,
    Optional<Remedy> wish,
    String language) {
  static final String LINE = "line";
  static final String QUANTITY = "quantity-";
  static final String REASON = "reason";
  static final String KIND = "kind";
  static final String TOLD = "told";
  static final String WORDS = "words";
  static final String WISH = "wish";
  static final String LANGUAGE = "language";
  static final String DRAFT = "draft";

  /** How somebody reached us. */
  enum Told {
    PHONE(MessageChannel.PHONE),
    MAIL(MessageChannel.MAIL);

    private final MessageChannel channel;

    Told(MessageChannel channel) {
      this.channel = channel;
    }

    MessageChannel channel() {
      return channel;
    }
  }

  Intake {
    pieces = new LinkedHashMap<>(pieces);
  }

  /** A request that says nothing yet; of an order with one piece that piece is chosen. */
  static Intake blank(String draft, Order order, String language) {
    var open = order.lines().stream().filter(line -> !line.left().isNone()).toList();
    Map<OrderLineId, Integer> pieces =
        open.size() == 1 ? Map.of(open.getFirst().id(), 1) : Map.of();
    return new Intake(
        draft,
        pieces,
        Optional.empty(),
        OpenCase.Kind.REQUEST,
        Told.PHONE,
        "",
        Optional.empty(),
        language);
  }

  /** What the form says of an order; what it leaves out is as in {@code blank}. */
  static Intake read(Map<String, List<String>> fields, Order order, Intake blank) {
    return new Intake(
        text(fields, DRAFT).isEmpty() ? blank.draft() : text(fields, DRAFT),
        pieces(fields, order),
        Codes.parse(CaseReason.class, text(fields, REASON)),
        Codes.parse(OpenCase.Kind.class, text(fields, KIND)).orElse(blank.kind()),
        Codes.parse(Told.class, text(fields, TOLD)).orElse(blank.told()),
        text(fields, WORDS),
        Arrays.stream(Remedy.values())
            .filter(remedy -> remedy.code().equals(text(fields, WISH)))
            .findFirst(),
        text(fields, LANGUAGE).isEmpty() ? blank.language() : text(fields, LANGUAGE));
  }

  /** The same in a language that somebody here speaks. */
  Intake speaking(List<String> languages) {
    var spoken = languages.contains(language) ? language : languages.getFirst();
    return new Intake(draft, pieces, reason, kind, told, words, wish, spoken);
  }

  /** Whether it says what it is about. */
  boolean isComplete() {
    return !pieces.isEmpty() && reason.isPresent() && words.length() <= OpenCase.MOST_WORDS;
  }

  /** The request that it makes. */
  OpenCase request(Order order) {
    var lines =
        order.lines().stream()
            .filter(line -> pieces.containsKey(line.id()))
            .map(
                line ->
                    new OpenCase.Line(
                        line.id(),
                        Quantity.of(pieces.getOrDefault(line.id(), 1)),
                        reason.orElseThrow(),
                        Map.of()))
            .toList();
    return new OpenCase(order.id(), lines, kind, words, wish, OpenCase.Channel.DESK, language);
  }

  private static Map<OrderLineId, Integer> pieces(Map<String, List<String>> fields, Order order) {
    var named = fields.getOrDefault(LINE, List.of());
    var pieces = new LinkedHashMap<OrderLineId, Integer>();
    for (var line : order.lines()) {
      if (named.contains(line.id().toString()) && !line.left().isNone()) {
        pieces.put(line.id(), quantity(fields, line));
      }
    }
    return pieces;
  }

  /** Between one and what is left; whatever cannot be read is one. */
  private static int quantity(Map<String, List<String>> fields, OrderLine line) {
    try {
      var asked = Integer.parseInt(text(fields, QUANTITY + line.id()));
      return Math.clamp(asked, 1, line.left().pieces());
    } catch (NumberFormatException unreadable) {
      return 1;
    }
  }

  private static String text(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }
}
