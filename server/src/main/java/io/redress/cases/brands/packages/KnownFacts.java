package io.redress.cases.brands.packages;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.consumers.Consumer;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the house knows of a case that a brand could be told, as values without words. */
public final class KnownFacts {
  /** Longer values are no facts but stories. */
  private static final int LONGEST = 1_000;

  private static final String ITEM = "item.";
  private static final String UPSTREAM = "upstream.";
  private static final Pattern PLAIN = Pattern.compile("true|false|\\d{4}-\\d\\d-\\d\\d|\\d{1,4}");
  private static final Set<Fact> CONDITION =
      EnumSet.of(
          Fact.ITEM_WORN,
          Fact.ITEM_TRIED_ON_ONCE,
          Fact.ITEM_DAMAGE,
          Fact.ITEM_TAGS_INTACT,
          Fact.ITEM_SECURITY_TAG,
          Fact.ITEM_INTACT,
          Fact.ITEM_ORIGINAL_PACKAGING,
          Fact.ITEM_PACKAGING_OPENED,
          Fact.ITEM_PERSONALISED,
          Fact.ITEM_SEALED_HYGIENE,
          Fact.ITEM_SEAL_BROKEN,
          Fact.ITEM_QUALITY_PROBLEM,
          Fact.ITEM_AUTHENTICITY,
          Fact.DEFECT_APPARENT_ON,
          Fact.DEFECT_HIDDEN,
          Fact.DEFECT_SEVERITY,
          Fact.DEFECT_PRIOR_REPAIRS,
          Fact.DEFECT_PERSISTS);

  private final Matter matter;
  private final List<KnownFact> facts = new ArrayList<>();

  private KnownFacts(Matter matter) {
    this.matter = matter;
  }

  /**
   * A case, as far as the brand that it is about could be told of it.
   *
   * @param zone the house's, by which its days are counted
   */
  public record Matter(
      Order order, Consumer consumer, List<CaseLine> lines, Instant openedAt, ZoneId zone) {
    public Matter {
      lines = List.copyOf(lines);
    }

    /** The same with this brand's pieces alone: goods of others are none of its business. */
    public Matter about(BrandId brand) {
      return new Matter(order, consumer, ofBrand(lines, order, brand), openedAt, zone);
    }

    /** The case that a view shows. */
    static Matter of(CaseView view, ZoneId zone) {
      var matter =
          new Matter(
              view.order(), view.consumer(), view.content().lines(), view.head().openedAt(), zone);
      return view.head().brandId().map(matter::about).orElse(matter);
    }
  }

  /**
   * The lines that are about pieces of a brand; those of no known maker where none is. A piece of
   * another maker is never among them.
   */
  public static List<CaseLine> ofBrand(List<CaseLine> lines, Order order, BrandId brand) {
    var theirs = about(lines, order, bought -> bought.brandId().filter(brand::equals).isPresent());
    return theirs.isEmpty()
        ? about(lines, order, bought -> bought.brandId().isEmpty() && bought.brandName().isEmpty())
        : theirs;
  }

  private static List<CaseLine> about(
      List<CaseLine> lines, Order order, Predicate<OrderLine> wanted) {
    return lines.stream()
        .filter(line -> order.line(line.orderLineId()).filter(wanted).isPresent())
        .toList();
  }

  /**
   * What a brand reads a case to be about: the title of the first of its own pieces. Every letter,
   * row and document for a brand asks here; the first piece of the case may be another maker's.
   */
  public static Optional<String> titleOf(List<CaseLine> lines, Order order, BrandId brand) {
    return ofBrand(lines, order, brand).stream()
        .flatMap(line -> order.line(line.orderLineId()).stream())
        .map(OrderLine::title)
        .findFirst();
  }

  /** What a brand reads the case of a view to be about. */
  public static Optional<String> titleOf(CaseView view, BrandId brand) {
    return titleOf(view.content().lines(), view.order(), brand);
  }

  /** The facts, the piece first and what stays by itself last. */
  public static List<KnownFact> of(Matter matter) {
    var known = new KnownFacts(matter);
    matter.lines().forEach(known::addPiece);
    known.addDay("asked", Optional.of(matter.openedAt()));
    matter.lines().forEach(known::addSource);
    matter.lines().forEach(known::addPrice);
    if (matter.lines().size() == matter.order().lines().size()) {
      known.addSum("total", matter.order().total());
    }
    known.addConsumer();
    return List.copyOf(known.facts);
  }

  private void addPiece(CaseLine line) {
    var bought = bought(line);
    if (bought.isPresent()) {
      var piece = bought.get();
      add(DisclosureKind.PIECE, "title", Form.WORDS, piece.title());
      piece.variant().ifPresent(it -> add(DisclosureKind.PIECE, "variant", Form.WORDS, it));
      var pieces = line.quantity().pieces();
      if (pieces > 1) {
        add(DisclosureKind.PIECE, "pieces", Form.WORDS, String.valueOf(pieces));
      }
      piece.serial().ifPresent(it -> add(DisclosureKind.SERIAL, "serial", Form.WORDS, it));
    }
    var reason = line.reason().name().toLowerCase(Locale.ROOT);
    add(DisclosureKind.REASON, "reason", Form.REASON, reason);
    var answers = new TreeMap<String, Object>();
    bought.ifPresent(
        piece -> piece.itemFacts().forEach((name, value) -> answers.put(ITEM + name, value)));
    answers.putAll(line.answers());
    answers.forEach((path, value) -> Fact.atPath(path).ifPresent(it -> addAnswer(it, value)));
    addDay("delivered", bought.flatMap(OrderLine::deliveredAt));
  }

  /** A word of the house is about the piece; words of the consumer's own are theirs. */
  private void addAnswer(Fact fact, Object value) {
    var text = String.valueOf(value);
    if (!CONDITION.contains(fact) || text.equals(CaseLine.NOT_KNOWN)) {
      return;
    }
    var isPlain = fact.choices().contains(text) || PLAIN.matcher(text).matches();
    var kind = isPlain ? DisclosureKind.CONDITION : DisclosureKind.CONSUMER_WORDS;
    add(kind, fact.path(), Form.ANSWER, text);
  }

  private void addSource(CaseLine line) {
    bought(line)
        .flatMap(OrderLine::upstream)
        .ifPresent(
            upstream ->
                new TreeMap<>(upstream)
                    .forEach(
                        (name, value) ->
                            Fact.atPath(UPSTREAM + name)
                                .ifPresent(
                                    fact ->
                                        add(
                                            DisclosureKind.SOURCE,
                                            fact.path(),
                                            Form.ANSWER,
                                            String.valueOf(value)))));
  }

  private void addPrice(CaseLine line) {
    bought(line).ifPresent(piece -> addSum("price", piece.unitPrice()));
  }

  private void addConsumer() {
    var consumer = matter.consumer();
    add(DisclosureKind.ORDER_NUMBER, "order", Form.WORDS, matter.order().orderNumber());
    if (consumer.isErased()) {
      return;
    }
    add(DisclosureKind.CONSUMER_NAME, "name", Form.WORDS, consumer.name());
    add(DisclosureKind.ADDRESS, "country", Form.COUNTRY, consumer.country());
    add(DisclosureKind.EMAIL, "email", Form.WORDS, consumer.email());
    consumer.phone().ifPresent(phone -> add(DisclosureKind.PHONE, "phone", Form.WORDS, phone));
  }

  private void addDay(String part, Optional<Instant> moment) {
    moment.ifPresent(
        at -> {
          var day = at.atZone(matter.zone()).toLocalDate();
          add(DisclosureKind.DATES, part, Form.DAY, day.toString());
        });
  }

  private void addSum(String part, Money sum) {
    var text = sum.currency().getCurrencyCode() + " " + sum.toDecimal().toPlainString();
    add(DisclosureKind.PRICE_PAID, part, Form.SUM, text);
  }

  private void add(DisclosureKind kind, String part, Form form, String text) {
    if (!text.isBlank()) {
      facts.add(KnownFact.of(kind, part, form, shortened(text)));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
  }

  private Optional<OrderLine> bought(CaseLine line) {
    return matter.order().line(line.orderLineId());
  }
}
