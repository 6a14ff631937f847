package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Decision.Certainty;
import io.redress.rulebook.Fact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws that hold for facts of every kind. A failure prints its seed, which can be pinned. */
class DecisionPropertyTest {
  private static final int FEW = 2_000;
  private static final int MANY = 100_000;
  private static final LocalDate NO_END = LocalDate.MAX;
  private static final Rulebook RULEBOOK = Rulebook.load();

  /** Days and hours of one event: who states one states the other. */
  private static final Set<Fact> SAME_EVENT =
      EnumSet.of(
          Fact.DELIVERY_DATE,
          Fact.DELIVERY_INSTANT,
          Fact.DELIVERY_GOODS_DELIVERED_ON,
          Fact.REQUEST_DATE,
          Fact.REQUEST_SENT_AT);

  private static final List<Fact> OPEN_FACTS =
      List.of(Fact.values()).stream()
          .filter(fact -> fact.kind() != Kind.CONTEXT && !SAME_EVENT.contains(fact))
          .toList();

  private static final List<Fact> TERMS =
      List.of(Fact.values()).stream().filter(fact -> fact.path().startsWith("policies.")).toList();

  @Nested
  @Tag("short")
  class GivenAFewFactSets {
    @Test
    void whenTermsAreMoreGenerous_thenNothingIsTaken() {
      forAll(FEW, DecisionPropertyTest::generosityTakesNothing);
    }

    @Test
    void whenAFactIsNotMissing_thenItTurnsNothing() {
      forAll(FEW, DecisionPropertyTest::onlyMissingFactsTurnAnAnswer);
    }

    @Test
    void whenTheAnswerIsCertain_thenAnotherFactChangesNothing() {
      forAll(FEW / 2, DecisionPropertyTest::certainAnswersStand);
    }

    @Test
    void whenFactsAreEqual_thenSoAreTheDecisions() {
      forAll(FEW, DecisionPropertyTest::equalFactsDecideEqually);
    }
  }

  @Nested
  @Tag("long")
  class GivenManyFactSets {
    @Test
    void whenTermsAreMoreGenerous_thenNothingIsTaken() {
      forAll(MANY, DecisionPropertyTest::generosityTakesNothing);
    }

    @Test
    void whenAFactIsNotMissing_thenItTurnsNothing() {
      forAll(MANY, DecisionPropertyTest::onlyMissingFactsTurnAnAnswer);
    }

    @Test
    void whenTheAnswerIsCertain_thenAnotherFactChangesNothing() {
      forAll(MANY, DecisionPropertyTest::certainAnswersStand);
    }

    @Test
    void whenFactsAreEqual_thenSoAreTheDecisions() {
      forAll(MANY, DecisionPropertyTest::equalFactsDecideEqually);
    }
  }

  private static void forAll(int count, LongConsumer property) {
    var first = Long.getLong("redress.seed", 1_000_000L);
    for (var seed = first; seed < first + count; seed++) {
      property.accept(seed);
    }
  }

  private static void generosityTakesNothing(long seed) {
    var random = new Random(seed);
    var facts = withoutTerms(RandomFacts.of(seed));
    var alone = RULEBOOK.decide(facts);
    var modest = promising(facts, random);
    var promised = RULEBOOK.decide(modest);
    var generous = RULEBOOK.decide(moreGenerous(modest, random));

    assertNoWorse(alone, promised, seed, facts);
    assertNoWorse(promised, generous, seed, modest);
  }

  private static void assertNoWorse(Decision before, Decision after, long seed, Facts facts) {
    if (!before.isEntitled()) {
      return;
    }
    assertThat(after.isEntitled()).as("seed %d: %s", seed, facts).isTrue();
    assertThat(after.remedies()).as("seed %d: %s", seed, facts).containsAll(before.remedies());
    var longer = lastDays(after);
    lastDays(before)
        .forEach(
            (remedy, day) ->
                assertThat(longer.get(remedy))
                    .as("seed %d: %s %s", seed, remedy, facts)
                    .isAfterOrEqualTo(day));
  }

  /** Until when each remedy may be claimed on any ground. */
  private static Map<Remedy, LocalDate> lastDays(Decision decision) {
    var days = new EnumMap<Remedy, LocalDate>(Remedy.class);
    for (var entitlement : decision.entitlements()) {
      var day = entitlement.lastDayToClaim().orElse(NO_END);
      days.merge(entitlement.remedy(), day, (one, two) -> two.isAfter(one) ? two : one);
    }
    return days;
  }

  private static Facts withoutTerms(Facts facts) {
    var bare = facts;
    for (var fact : TERMS) {
      bare = bare.without(fact);
    }
    return bare;
  }

  private static Facts promising(Facts facts, Random random) {
    var builder = facts.toBuilder();
    builder.set(Fact.STORE_RETURN_WINDOW_DAYS, random.nextInt(40));
    builder.set(Fact.STORE_EXCHANGE_WINDOW_DAYS, random.nextInt(40));
    builder.set(Fact.STORE_RESTOCKING_FEE_PERCENT, BigDecimal.valueOf(random.nextInt(60)));
    builder.set(Fact.STORE_EXCLUDED, List.of("personalised", "bags", "sale_items"));
    builder.set(Fact.STORE_ORIGINAL_PACKAGING_REQUIRED, random.nextBoolean());
    if (random.nextBoolean()) {
      builder.set(
          Fact.POLICIES_BRAND_POLICY_ID, RandomFacts.valueOf(Fact.POLICIES_BRAND_POLICY_ID, 1L));
    }
    return builder.build();
  }

  private static Facts moreGenerous(Facts facts, Random random) {
    var builder = facts.toBuilder();
    for (var window : List.of(Fact.STORE_RETURN_WINDOW_DAYS, Fact.STORE_EXCHANGE_WINDOW_DAYS)) {
      var days = (Integer) facts.value(window).orElseThrow();
      builder.set(window, days + random.nextInt(60));
    }
    builder.set(Fact.STORE_RESTOCKING_FEE_PERCENT, BigDecimal.ZERO);
    builder.set(Fact.STORE_EXCLUDED, List.of("sale_items"));
    builder.set(Fact.STORE_ORIGINAL_PACKAGING_REQUIRED, false);
    return builder.build();
  }

  private static void onlyMissingFactsTurnAnAnswer(long seed) {
    var random = new Random(seed);
    var facts = RandomFacts.of(seed);
    var decision = RULEBOOK.decide(facts);
    var answered = decision.entitled() != null;
    for (var tries = 0; tries < 3 && answered; tries++) {
      var fact = OPEN_FACTS.get(random.nextInt(OPEN_FACTS.size()));
      if (!facts.isKnown(fact) && !decision.missingFacts().contains(fact)) {
        var value = RandomFacts.valueOf(fact, random.nextLong());
        var more = RULEBOOK.decide(facts.with(fact, value));
        assertThat(more.entitled())
            .as("seed %d: %s = %s, %s", seed, fact, value, facts)
            .isEqualTo(decision.entitled());
        assertThat(more.remedies())
            .as("seed %d: %s = %s, %s", seed, fact, value, facts)
            .isEqualTo(decision.remedies());
      }
    }
  }

  private static void certainAnswersStand(long seed) {
    var random = new Random(seed);
    var facts = settled(RandomFacts.of(seed), random);
    var decision = RULEBOOK.decide(facts);
    assertThat(decision.certainty()).as("seed %d: %s", seed, facts).isEqualTo(Certainty.CERTAIN);
    for (var tries = 0; tries < 3; tries++) {
      var fact = OPEN_FACTS.get(random.nextInt(OPEN_FACTS.size()));
      if (!facts.isKnown(fact)) {
        var value = RandomFacts.valueOf(fact, random.nextLong());
        var more = RULEBOOK.decide(facts.with(fact, value));
        var told = "seed " + seed + ": " + fact + " = " + value + ", " + facts;
        assertThat(more.terms()).as(told).isEqualTo(decision.terms());
        assertThat(more.remedies()).as(told).isEqualTo(decision.remedies());
        assertThat(more.certainty()).as(told).isEqualTo(Certainty.CERTAIN);
      }
    }
  }

  /** Answers every question by chance until none is left. */
  private static Facts settled(Facts facts, Random random) {
    var settled = facts;
    var asked = new ArrayList<Fact>();
    for (var decision = RULEBOOK.decide(settled);
        !decision.missingFacts().isEmpty();
        decision = RULEBOOK.decide(settled)) {
      var fact = decision.missingFacts().getFirst();
      asked.add(fact);
      assertThat(asked).as("%s", facts).hasSizeLessThan(Fact.values().length);
      settled = settled.with(fact, RandomFacts.valueOf(fact, random.nextLong()));
    }
    return settled;
  }

  private static void equalFactsDecideEqually(long seed) {
    var facts = RandomFacts.of(seed);

    assertThat(RULEBOOK.decide(facts)).isEqualTo(RULEBOOK.decide(facts.toBuilder().build()));
  }
}
