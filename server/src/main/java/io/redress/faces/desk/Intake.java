package io.redress.faces.desk;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.conversation.MessageChannel;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
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
 * @param ringBack that we ring back, where that was agreed
 * @param seen {@link #fingerprint} of what was last shown as possible; empty before
 */
record Intake(
    String draft,
    Map<OrderLineId, Integer> pieces,
    Matter matter,
    Told told,
    String words,
    Optional<Remedy> wish,
    String language,
    Optional<RingBack> ringBack,
    String seen) {

  /** How somebody reached us. */
  enum Told {
    PHONE(MessageChannel.PHONE, OpenCase.Channel.PHONE),
    MAIL(MessageChannel.MAIL, OpenCase.Channel.DESK);

    private final MessageChannel channel;
    private final OpenCase.Channel way;

    Told(MessageChannel channel, OpenCase.Channel way) {
      this.channel = channel;
      this.way = way;
    }

    MessageChannel channel() {
      return channel;
    }

    /** How the case came in. */
    OpenCase.Channel way() {
      return way;
    }
  }

  /**
   * What it is about.
   *
   * @param reason of every piece that has none of its own
   * @param own reasons of single pieces
   * @param said answers to the rulebook's questions
   */
  record Matter(
      Optional<CaseReason> reason,
      Map<OrderLineId, CaseReason> own,
      OpenCase.Kind kind,
      List<Said> said) {
    static final Matter UNKNOWN =
        new Matter(Optional.empty(), Map.of(), OpenCase.Kind.REQUEST, List.of());

    Matter {
      own = new LinkedHashMap<>(own);
      said = List.copyOf(said);
    }

    /** Why a piece is asked back. */
    Optional<CaseReason> reasonOf(OrderLineId line) {
      return Optional.ofNullable(own.get(line)).or(() -> reason);
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
        Matter.UNKNOWN,
        Told.PHONE,
        "",
        Optional.empty(),
        language,
        Optional.empty(),
        "");
  }

  /** The same in a language that somebody here speaks. */
  Intake speaking(List<String> languages) {
    var spoken = languages.contains(language) ? language : languages.getFirst();
    return new Intake(draft, pieces, matter, told, words, wish, spoken, ringBack, seen);
  }

  /** Whether it says what it is about, of each piece. */
  boolean isComplete() {
    return !pieces.isEmpty()
        && pieces.keySet().stream().allMatch(line -> matter.reasonOf(line).isPresent())
        && words.length() <= OpenCase.MOST_WORDS;
  }

  /** The chosen lines of the order, in its order. */
  List<OrderLine> chosen(Order order) {
    return order.lines().stream().filter(line -> pieces.containsKey(line.id())).toList();
  }

  /** What was answered about a line. */
  List<Said> saidOf(OrderLine line) {
    return matter.said().stream().filter(each -> each.line() == line.number()).toList();
  }

  /** The request that it makes. */
  OpenCase request(Order order) {
    var lines =
        chosen(order).stream()
            .map(
                line ->
                    new OpenCase.Line(
                        line.id(),
                        Quantity.of(pieces.getOrDefault(line.id(), 1)),
                        matter.reasonOf(line.id()).orElseThrow(),
                        Said.answers(saidOf(line))))
            .toList();
    return new OpenCase(order.id(), lines, matter.kind(), words, wish, told.way(), language);
  }

  /** Stands for all of it that what is possible depends on. */
  String fingerprint() {
    var reasons = pieces.keySet().stream().map(matter::reasonOf).toList();
    var said = matter.said().stream().map(Said::text).toList();
    return Integer.toHexString((pieces + "" + reasons + matter.kind() + said).hashCode());
  }

  /** Whether it says something else than what was looked at. */
  boolean isChangedSinceSeen() {
    return !seen.isEmpty() && !seen.equals(fingerprint());
  }
}
