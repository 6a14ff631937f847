package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Decision.Certainty;
import io.redress.rulebook.Fact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Laws that hold for any facts. The seed is printed with a failure and can be pinned. */
class RulebookPropertyTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final List<String> COUNTRIES = List.of("DE", "FR", "ES", "GB", "CN", "HK", "AU");
  private static final List<Fact> FLAGS =
      List.of(Fact.values()).stream().filter(fact -> fact.type() == Fact.Type.FLAG).toList();

  @RepeatedTest(40)
  void voluntaryTermsNeverTakeAwayWhatAStatuteGives(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    for (var i = 0; i < 40; i++) {
      var facts = withoutTerms(facts(random));
      var alone = RULEBOOK.decide(facts);
      var promised = RULEBOOK.decide(withTerms(facts, random));

      if (alone.isEntitled()) {
        assertThat(promised.isEntitled()).as("seed %d: %s", seed, facts).isTrue();
        assertThat(promised.remedies()).as("seed %d", seed).containsAll(alone.remedies());
        alone
            .lastDay()
            .ifPresent(
                day ->
                    assertThat(promised.lastDay().orElseThrow())
                        .as("seed %d: %s", seed, facts)
                        .isAfterOrEqualTo(day));
      }
    }
  }

  @RepeatedTest(40)
  void aFactThatIsNotMissingChangesNothingInACertainDecision(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    for (var i = 0; i < 20; i++) {
      var facts = settled(facts(random));
      var decision = RULEBOOK.decide(facts);
      assertThat(decision.certainty()).as("seed %d: %s", seed, facts).isEqualTo(Certainty.CERTAIN);
      for (var fact : FLAGS) {
        if (fact.kind() != Kind.CONTEXT && !facts.isKnown(fact)) {
          var more = RULEBOOK.decide(facts.with(fact, random.nextBoolean()));
          assertThat(more.terms())
              .as("seed %d: %s %s", seed, fact, facts)
              .isEqualTo(decision.terms());
          assertThat(more.remedies()).as("seed %d: %s", seed, fact).isEqualTo(decision.remedies());
          assertThat(more.certainty()).as("seed %d: %s", seed, fact).isEqualTo(Certainty.CERTAIN);
        }
      }
    }
  }

  @RepeatedTest(40)
  void anEarlierNoticeIsNeverWorseForAChangeOfMind(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    for (var i = 0; i < 40; i++) {
      var facts = facts(random).with(Fact.REQUEST_REASON, "change_of_mind");
      var delivered = (LocalDate) facts.value(Fact.DELIVERY_DATE).orElseThrow();
      var later = delivered.plusDays(random.nextInt(60));
      var earlier = later.minusDays(random.nextInt(5));
      var late = RULEBOOK.decide(facts.with(Fact.REQUEST_DATE, later));
      var early = RULEBOOK.decide(facts.with(Fact.REQUEST_DATE, earlier));

      if (late.isEntitled()) {
        assertThat(early.isEntitled()).as("seed %d: %s", seed, facts).isTrue();
      }
    }
  }

  @RepeatedTest(20)
  void equalFactsGiveEqualDecisions(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var facts = facts(new Random(seed));

    assertThat(RULEBOOK.decide(facts))
        .as("seed %d", seed)
        .isEqualTo(RULEBOOK.decide(facts.toBuilder().build()));
  }

  private static long seed(RepetitionInfo repetition) {
    return Long.getLong("redress.seed", 4_711L) + repetition.getCurrentRepetition();
  }

  private static Facts facts(Random random) {
    var builder = SampleFacts.onlineHandbagIn(pick(COUNTRIES, random)).toBuilder();
    builder.set(Fact.REQUEST_REASON, pick(Fact.REQUEST_REASON.choices(), random));
    builder.set(Fact.CONTRACT_CHANNEL, pick(Fact.CONTRACT_CHANNEL.choices(), random));
    builder.set(Fact.ITEM_CATEGORY, pick(List.of(Category.values()), random));
    builder.set(Fact.ITEM_PRICE, BigDecimal.valueOf(random.nextInt(5_000)));
    var delivered = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
    builder.set(Fact.DELIVERY_DATE, delivered);
    builder.set(Fact.REQUEST_DATE, delivered.plusDays(random.nextInt(30)));
    for (var fact : FLAGS) {
      if (fact.kind() == Kind.DEFEATING && random.nextInt(6) == 0) {
        builder.set(fact, random.nextBoolean());
      }
    }
    return builder.build();
  }

  private static Facts withoutTerms(Facts facts) {
    return facts.without(Fact.POLICIES_STORE).without(Fact.POLICIES_BRAND_POLICY_ID);
  }

  private static Facts withTerms(Facts facts, Random random) {
    var builder = facts.toBuilder();
    builder.set(Fact.STORE_RETURN_WINDOW_DAYS, random.nextInt(40));
    builder.set(Fact.STORE_EXCHANGE_WINDOW_DAYS, random.nextInt(40));
    builder.set(Fact.STORE_REFUND_FORM, pick(Fact.STORE_REFUND_FORM.choices(), random));
    builder.set(Fact.STORE_RESTOCKING_FEE_PERCENT, BigDecimal.valueOf(random.nextInt(60)));
    builder.set(Fact.STORE_EXCLUDED, List.of("personalised", "bags", "sale_items"));
    if (random.nextBoolean()) {
      builder.set(Fact.SELLER_TYPE, "brand");
      builder.set(
          Fact.POLICIES_BRAND_POLICY_ID,
          pick(RULEBOOK.brandPolicyIds().stream().sorted().toList(), random));
    }
    return builder.build();
  }

  /** Answers every question until none is left. */
  private static Facts settled(Facts facts) {
    var settled = facts;
    var rounds = new ArrayList<Fact>();
    for (var decision = RULEBOOK.decide(settled);
        !decision.missingFacts().isEmpty();
        decision = RULEBOOK.decide(settled)) {
      for (var fact : decision.missingFacts()) {
        rounds.add(fact);
        settled = settled.with(fact, answer(fact));
      }
      assertThat(rounds).hasSizeLessThan(200);
    }
    return settled;
  }

  private static Object answer(Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_AMOUNT, FLAG_OR_DATE -> false;
      case CHOICE, CHOICE_OR_DATE -> fact.choices().getFirst();
      case DATE -> SampleFacts.DELIVERED;
      case NUMBER -> 0;
      case AMOUNT -> BigDecimal.ZERO;
      case CATEGORY -> Category.HANDBAG;
      case COUNTRY -> "DE";
      default -> throw new IllegalStateException("no answer for " + fact);
    };
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
