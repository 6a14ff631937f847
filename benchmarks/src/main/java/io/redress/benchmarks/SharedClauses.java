package io.redress.benchmarks;

import io.redress.rulebook.Category;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the law small enough to be written three times: a consumer changed their mind about a
 * handbag bought online, in time, too late, or although it was made for them.
 *
 * <p>Eleven laws, seven of which give a right. The days are chosen so that no period ends on a
 * holiday, which only the rulebook could tell.
 */
final class SharedClauses {
  static final List<String> COUNTRIES =
      List.of("DE", "GB", "CN", "TW", "JP", "KR", "BR", "SG", "IN", "HK", "AU");

  /** Tuesdays after which neither the 7th nor the 14th day is free anywhere. */
  private static final List<LocalDate> DELIVERED =
      List.of(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 16));

  private static final int IN_TIME = 3;
  private static final int LATE = 28;

  private SharedClauses() {}

  /** How a request stands to the law. */
  enum Story {
    IN_TIME,
    LATE,
    PERSONALISED
  }

  /** What all three must come to: the right, its last day, why not, and every clause considered. */
  record Outcome(
      boolean entitled,
      Optional<LocalDate> lastDay,
      Optional<String> whyNot,
      List<Clause> clauses) {
    static Outcome of(Decision decision) {
      return new Outcome(
          decision.isEntitled(),
          decision.lastDay(),
          decision.reasonCode().or(() -> decision.term(Term.EXCEPTION).map(String.class::cast)),
          decision.grounds().stream()
              .map(
                  ground ->
                      new Clause(
                          ground.ruleId(),
                          ground.applies(),
                          ground.because().stream().map(Fact::path).toList()))
              .toList());
    }
  }

  /** One clause that was considered, and the facts that settled it. */
  record Clause(String rule, boolean applies, List<String> because) {}

  /** Every story in every country and at every time. */
  static List<Facts> all() {
    var all = new ArrayList<Facts>();
    for (var delivered : DELIVERED) {
      for (var country : COUNTRIES) {
        for (var story : Story.values()) {
          all.add(facts(country, story, delivered));
        }
      }
    }
    return List.copyOf(all);
  }

  static Facts facts(String country, Story story) {
    return facts(country, story, DELIVERED.getFirst());
  }

  private static Facts facts(String country, Story story, LocalDate delivered) {
    return Facts.builder()
        .set(Fact.CONSUMER_COUNTRY, country)
        .set(Fact.CONSUMER_IS_CONSUMER, true)
        .set(Fact.SELLER_COUNTRY, country)
        .set(Fact.SELLER_TYPE, "retailer")
        .set(Fact.CONTRACT_CHANNEL, "online")
        .set(Fact.CONTRACT_DATE, delivered.minusDays(IN_TIME))
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.ITEM_PERSONALISED, story == Story.PERSONALISED)
        .set(Fact.REQUEST_REASON, "change_of_mind")
        .set(Fact.REQUEST_DATE, delivered.plusDays(story == Story.LATE ? LATE : IN_TIME))
        .set(Fact.DELIVERY_DATE, delivered)
        .build();
  }
}
