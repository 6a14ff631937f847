package io.redress.benchmarks;

import io.redress.benchmarks.SharedClauses.Story;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@link SharedClauses} as a programmer would write them for these eleven countries and nothing
 * else: ifs that decide by the facts, find the days and put together the whole decision.
 *
 * <p>What no fact changes (the text of a clause, which facts are missing, the patterns of
 * sentences) it has by heart.
 */
final class IfElse {
  private static final int FOURTEEN = 14;
  private static final int SEVEN = 7;

  private final Map<String, Ground> texts = new HashMap<>();
  private final Map<Story, Map<String, Decision>> byHeart = new EnumMap<>(Story.class);

  IfElse(Rulebook rulebook) {
    for (var story : Story.values()) {
      var decisions = new HashMap<String, Decision>();
      for (var country : SharedClauses.COUNTRIES) {
        var decision = rulebook.decide(SharedClauses.facts(country, story));
        decision.grounds().forEach(ground -> texts.put(ground.ruleId(), ground));
        decisions.put(country, decision);
      }
      byHeart.put(story, decisions);
    }
  }

  Decision decide(Facts facts) {
    if (!Boolean.TRUE.equals(facts.raw(Fact.CONSUMER_IS_CONSUMER))
        || !"online".equals(facts.raw(Fact.CONTRACT_CHANNEL))) {
      throw new IllegalArgumentException("unforeseen: " + facts);
    }
    var country = (String) Objects.requireNonNull(facts.raw(Fact.CONSUMER_COUNTRY));
    var grounds = new GroundList(facts, texts);
    grounds.add("proxy-purchase", "proxy".equals(facts.raw(Fact.SELLER_TYPE)), Fact.SELLER_TYPE);
    var end =
        switch (country) {
          case "DE" -> germany(grounds);
          case "GB" -> britain(grounds);
          case "CN" -> china(grounds);
          case "TW" -> taiwan(grounds);
          case "JP" -> japan(grounds);
          case "KR" -> korea(grounds);
          case "BR" -> brazil(grounds);
          default -> elsewhere(country, grounds);
        };
    grounds.add("layering", false);
    return decision(country, grounds, end);
  }

  /**
   * Three ways to end, each with its days; all else is put together from what is known by heart.
   */
  private Decision decision(String country, GroundList grounds, @Nullable LocalDate end) {
    var story = story(grounds, end);
    var stories = Objects.requireNonNull(byHeart.get(story));
    var known = Objects.requireNonNull(stories.get(country));
    var refund = grounds.asked().plusDays(FOURTEEN);
    var terms = new EnumMap<>(known.terms());
    terms.put(Term.LAW_DATE, grounds.concluded());
    if (end != null) {
      terms.put(Term.LAST_DAY, end);
      terms.put(Term.STATUTORY_LAST_DAY, end);
      terms.computeIfPresent(Term.REFUND_DUE_BY, (term, day) -> refund);
      terms.computeIfPresent(Term.GOODS_BACK_BY, (term, day) -> refund);
    }
    var due = known.term(Term.GOODS_BACK_BY);
    return Copies.of(
        known,
        terms,
        grounds.list(),
        day -> due.isPresent() && due.get().equals(day) ? refund : end);
  }

  private static Story story(GroundList grounds, @Nullable LocalDate end) {
    var isLate = end != null && grounds.asked().isAfter(end);
    if (isLate && grounds.isPersonalised()) {
      throw new IllegalArgumentException("unforeseen: personalised and too late");
    } else if (isLate) {
      return Story.LATE;
    } else {
      return grounds.isPersonalised() ? Story.PERSONALISED : Story.IN_TIME;
    }
  }

  private static @Nullable LocalDate germany(GroundList grounds) {
    grounds.add("eu-local-time-assumption", false);
    grounds.add("eu-periods-1182-71", true);
    LocalDate end = null;
    if (grounds.isPersonalised()) {
      grounds.addExcepted("eu-withdrawal-exceptions", "eu-withdrawal");
    } else {
      end = grounds.delivered().plusDays(FOURTEEN);
      grounds.add("eu-withdrawal-exceptions", false);
      grounds.add("eu-withdrawal-no-info", false, Fact.DELIVERY_DATE);
      grounds.addWindow("eu-withdrawal", end);
    }
    grounds.addForFaults("eu-conformity");
    grounds.addForDelay("eu-late-delivery");
    return end;
  }

  private static @Nullable LocalDate britain(GroundList grounds) {
    grounds.add("eu-local-time-assumption", false);
    LocalDate end = null;
    if (grounds.isPersonalised()) {
      grounds.addExcepted("gb-ccr-cancel", "gb-ccr-cancel");
    } else {
      end = grounds.delivered().plusDays(FOURTEEN);
      grounds.add("gb-ccr-cancel", false);
      grounds.add("gb-ccr-cancel", false, Fact.DELIVERY_DATE);
      grounds.addWindow("gb-ccr-cancel", end);
    }
    grounds.addForFaults("gb-cra-burden");
    grounds.addForFaults("gb-cra-short-term-reject");
    grounds.addForFaults("gb-cra-repair-replace");
    grounds.addForFaults("gb-cra-final-reject");
    return end;
  }

  private static @Nullable LocalDate china(GroundList grounds) {
    grounds.add("eu-local-time-assumption", false);
    LocalDate end = null;
    if (grounds.isPersonalised()) {
      grounds.addExcepted("cn-7day-no-reason", "cn-7day-no-reason");
    } else {
      end = grounds.delivered().plusDays(SEVEN);
      grounds.add("cn-7day-no-reason", false);
      grounds.addWindow("cn-7day-no-reason", end);
    }
    grounds.addForFaults("cn-three-guarantees");
    grounds.addForFaults("cn-quality");
    return end;
  }

  private static LocalDate taiwan(GroundList grounds) {
    var end = grounds.delivered().plusDays(SEVEN);
    grounds.add("eu-local-time-assumption", false);
    grounds.add("tw-cpa-19", false);
    grounds.add("tw-cpa-19", false, Fact.DELIVERY_DATE);
    grounds.addWindow("tw-cpa-19", end);
    return end;
  }

  /** Eight days, the day of delivery among them. */
  private static LocalDate japan(GroundList grounds) {
    var end = grounds.delivered().plusDays(SEVEN);
    grounds.add("eu-local-time-assumption", false);
    grounds.addWindow("jp-asct-15-3", end);
    grounds.addForFaults("jp-civil-nonconformity");
    return end;
  }

  private static LocalDate korea(GroundList grounds) {
    var end = grounds.delivered().plusDays(SEVEN);
    grounds.add("eu-local-time-assumption", false);
    grounds.add("kr-ecommerce-17", false);
    grounds.addWindow("kr-ecommerce-17", end);
    grounds.addForFaults("kr-not-as-described");
    return end;
  }

  private static LocalDate brazil(GroundList grounds) {
    var end = grounds.delivered().plusDays(SEVEN);
    grounds.add("eu-local-time-assumption", false);
    grounds.addWindow("br-cdc-49", end);
    grounds.addForFaults("br-cdc-18-26");
    grounds.addForDelay("br-cdc-35");
    return end;
  }

  /** Laws that let nobody change their mind. */
  private static @Nullable LocalDate elsewhere(String country, GroundList grounds) {
    if (country.equals("SG")) {
      grounds.addForFaults("sg-lemon");
    } else if (country.equals("IN")) {
      grounds.addForFaults("in-ecom-2020");
      grounds.addForDelay("in-ecom-2020-delivery");
    } else if (country.equals("HK")) {
      grounds.addForFaults("hk-sogo");
    } else if (country.equals("AU")) {
      grounds.addForFaults("au-acl-guarantees");
    } else {
      throw new IllegalArgumentException("unforeseen: " + country);
    }
    return null;
  }
}
