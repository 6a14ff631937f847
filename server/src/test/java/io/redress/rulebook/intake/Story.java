package io.redress.rulebook.intake;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody with a piece in hand: what the order says of it, and what only they know.
 *
 * @param order what the house knows from the order and the reason that was chosen
 * @param truth all that is so, whether asked or not
 */
record Story(String name, Facts order, Map<Fact, Object> truth) {
  static final LocalDate ASKED = LocalDate.of(2026, 11, 19);
  private static final Instant SENT = Instant.parse("2026-11-19T04:00:00Z");

  Story {
    truth = Map.copyOf(truth);
  }

  /** A new piece for a person in this country, delivered some days ago. */
  static Story of(String country, Category category, String reason, int daysAgo) {
    var name = country + " " + category.code() + " " + reason + " after " + daysAgo + " days";
    var order =
        Facts.builder()
            .set(Fact.CONSUMER_COUNTRY, country)
            .set(Fact.CONSUMER_IS_CONSUMER, true)
            .set(Fact.SELLER_COUNTRY, country)
            .set(Fact.SELLER_TYPE, "retailer")
            .set(Fact.SELLER_CAPACITY, "own_name")
            .set(Fact.CONTRACT_CHANNEL, "online")
            .set(Fact.CONTRACT_DATE, ASKED.minusDays(daysAgo + 4L))
            .set(Fact.CONTRACT_WITHDRAWAL_INFORMATION, "given")
            .set(Fact.ITEM_CATEGORY, category)
            .set(Fact.ITEM_PRICE, new BigDecimal("298"))
            .set(Fact.ITEM_CURRENCY, "EUR")
            .set(Fact.SHIPPING_PAID, BigDecimal.TEN)
            .set(Fact.SHIPPING_CHEAPEST_STANDARD, BigDecimal.TEN)
            .set(Fact.ORDER_OTHER_LINES_KEPT, false)
            .set(Fact.DELIVERY_STATUS, "delivered")
            .set(Fact.DELIVERY_INSTANT, SENT.minusSeconds(86_400L * daysAgo))
            .set(Fact.REQUEST_REASON, reason)
            .set(Fact.REQUEST_SENT_AT, SENT)
            .set(Fact.REQUEST_STATEMENT, true)
            .build();
    var truth = new EnumMap<Fact, Object>(Fact.class);
    truth.put(Fact.ITEM_WORN, false);
    truth.put(Fact.ITEM_DAMAGE, false);
    truth.put(Fact.ITEM_INTACT, true);
    truth.put(Fact.ITEM_TAGS_INTACT, true);
    truth.put(Fact.ITEM_SECURITY_TAG, true);
    truth.put(Fact.ITEM_QUALITY_PROBLEM, false);
    truth.put(Fact.ITEM_ORIGINAL_PACKAGING, true);
    return new Story(name, order, truth);
  }

  /** A fault that shows when the piece arrives. */
  static Story ofFault(String country, Category category, int daysAgo) {
    var noticed = ASKED.minusDays(Math.min(daysAgo, 2));
    return of(country, category, "defect", daysAgo)
        .truly(Fact.ITEM_QUALITY_PROBLEM, true)
        .truly(Fact.DEFECT_APPARENT_ON, noticed)
        .truly(Fact.DEFECT_KNOWN_ON, noticed)
        .truly(Fact.DEFECT_SEVERITY, "normal")
        .truly(Fact.DEFECT_HIDDEN, true)
        .truly(Fact.DEFECT_PRIOR_REPAIRS, 0)
        .truly(Fact.DEFECT_PERSISTS, false)
        .truly(Fact.DEFECT_REPAIR_CHOSEN, false);
  }

  /** A parcel that did not come. */
  static Story ofNothingCome(String country, String reason, int daysAgo) {
    var come = of(country, Category.DRESS, reason, daysAgo);
    var order =
        come.order
            .without(Fact.DELIVERY_INSTANT)
            .with(Fact.DELIVERY_STATUS, "in_transit")
            .with(Fact.CONTRACT_DATE, ASKED.minusDays(daysAgo));
    return new Story(come.name, order, Map.of());
  }

  /** The same story in which this is so, which the house does not know. */
  Story truly(Fact fact, Object value) {
    var all = new LinkedHashMap<>(truth);
    all.put(fact, value);
    return new Story(name + ", " + fact.path() + "=" + value, order, all);
  }

  /** The same story in which the order tells this. */
  Story ordered(Fact fact, Object value) {
    return new Story(name + ", " + fact.path() + " " + value, order.with(fact, value), truth);
  }

  /** Everything that is so. */
  Facts all() {
    var all = order.toBuilder();
    truth.forEach(all::set);
    return all.build();
  }

  /** What this person answers; nothing fits when they do not know. */
  Talk answer(Prompt prompt, Talk talk) {
    var replies = new ArrayList<Reply>(prompt.replies());
    if (prompt.asksForDay()) {
      prompt.about().stream()
          .flatMap(fact -> Stream.ofNullable(truth.get(fact)))
          .map(LocalDate.class::cast)
          .findFirst()
          .ifPresent(day -> replies.add(prompt.on(day)));
    }
    return replies.stream()
        .filter(this::isSo)
        .findFirst()
        .map(reply -> talk.replying(prompt, reply))
        .orElseGet(() -> talk.notKnowing(prompt));
  }

  private boolean isSo(Reply reply) {
    return reply.facts().entrySet().stream()
        .allMatch(said -> said.getValue().equals(truth.get(said.getKey())));
  }

  /** Stories of many countries and reasons. */
  static List<Story> told() {
    return List.of(
        of("DE", Category.DRESS, "change_of_mind", 5),
        of("DE", Category.EARRINGS, "change_of_mind", 5)
            .truly(Fact.ITEM_SEALED_HYGIENE, true)
            .truly(Fact.ITEM_SEAL_BROKEN, true),
        of("FR", Category.SHOES, "change_of_mind", 5).truly(Fact.ITEM_WORN, true),
        ofFault("DE", Category.HANDBAG, 40),
        ofFault("DE", Category.WATCH, 300).truly(Fact.DEFECT_SEVERITY, "minor"),
        of("IT", Category.WALLET, "wrong_item", 5),
        ofNothingCome("DE", "never_arrived", 40),
        of("GB", Category.HANDBAG, "change_of_mind", 5),
        ofFault("GB", Category.HANDBAG, 12),
        ofFault("GB", Category.SHOES, 90)
            .truly(Fact.DEFECT_PRIOR_REPAIRS, 1)
            .truly(Fact.DEFECT_PERSISTS, true)
            .truly(Fact.DEFECT_REPAIR_CHOSEN, true),
        ofNothingCome("GB", "late_delivery", 30),
        of("CN", Category.DRESS, "change_of_mind", 3),
        of("CN", Category.HANDBAG, "change_of_mind", 3).truly(Fact.ITEM_TAGS_INTACT, false),
        ofFault("CN", Category.HANDBAG, 5),
        of("CN", Category.HANDBAG, "counterfeit", 20),
        of("JP", Category.DRESS, "change_of_mind", 3)
            .ordered(Fact.CONTRACT_RETURN_TERMS_SHOWN, true),
        ofFault("JP", Category.SHOES, 20),
        of("KR", Category.DRESS, "change_of_mind", 3),
        ofFault("KR", Category.HANDBAG, 20),
        of("AE", Category.HANDBAG, "change_of_mind", 3),
        ofFault("AE", Category.WATCH, 30),
        ofFault("AU", Category.HANDBAG, 30).truly(Fact.DEFECT_SEVERITY, "major"),
        of("US-CA", Category.SHOES, "change_of_mind", 3),
        ofFault("US-NY", Category.HANDBAG, 20),
        ofFault("BR", Category.HANDBAG, 20),
        of("TW", Category.HANDBAG, "change_of_mind", 3),
        ofFault("HK", Category.WATCH, 20),
        ofNothingCome("IN", "cancel_before_dispatch", 2));
  }
}
