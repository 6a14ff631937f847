package io.redress.cases.brands.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.health.Weakness;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** By the shipped terms of Michael Kors in Europe: 30 days from delivery, unworn, tags on. */
class WeakClaimsTest {
  private static final Rulebook RULES = Rulebook.load();
  private static final Instant DELIVERED = Instant.parse("2026-06-01T10:00:00Z");

  private final WeakClaims claims = new WeakClaims(RULES::decide);

  private static Facts asked(Duration after, boolean isWorn) {
    return Facts.builder()
        .set(Fact.CONSUMER_COUNTRY, "DE")
        .set(Fact.CONSUMER_IS_CONSUMER, true)
        .set(Fact.SELLER_COUNTRY, "DE")
        .set(Fact.SELLER_TYPE, "proxy")
        .set(Fact.CONTRACT_CHANNEL, "online")
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.ITEM_WORN, isWorn)
        .set(Fact.ITEM_TAGS_INTACT, true)
        .set(Fact.DELIVERY_INSTANT, DELIVERED)
        .set(Fact.REQUEST_REASON, "change_of_mind")
        .set(Fact.REQUEST_SENT_AT, DELIVERED.plus(after))
        .set(Fact.POLICIES_BRAND_POLICY_ID, "mk-eu-online")
        .build();
  }

  @Test
  void whenItIsInTimeAndUnworn_thenItIsNotWeak() {
    assertThat(claims.of(asked(Duration.ofDays(30), false))).isEmpty();
  }

  @Test
  void whenTheLastDayHasPassed_thenItIsLate() {
    assertThat(claims.of(asked(Duration.ofDays(31), false))).contains(Weakness.LATE);
  }

  @Test
  void whenItShowsWear_thenThatIsWhy() {
    assertThat(claims.of(asked(Duration.ofDays(3), true))).contains(Weakness.WORN);
  }

  @Test
  void whenItIsPersonalised_thenTheTermsDoNotCoverIt() {
    var facts = asked(Duration.ofDays(3), false).with(Fact.ITEM_PERSONALISED, true);

    assertThat(claims.of(facts)).contains(Weakness.NOT_COVERED);
  }

  @Test
  void whenItIsADefect_thenTheMakerWantsToHearOfIt() {
    var facts = asked(Duration.ofDays(31), true).with(Fact.REQUEST_REASON, "defect");

    assertThat(claims.of(facts)).isEmpty();
  }

  @Test
  void whenTheTermsAreNotKnown_thenNobodyJudges() {
    var facts = asked(Duration.ofDays(31), true).without(Fact.POLICIES_BRAND_POLICY_ID);

    assertThat(claims.of(facts)).isEmpty();
  }

  @Test
  void whenItIsJudged_thenTheConsumersDecisionIsTheSameAsBefore() {
    var facts = asked(Duration.ofDays(12), true);
    var before = RULES.decide(facts);

    assertThat(claims.of(facts)).isPresent();

    assertThat(RULES.decide(facts)).isEqualTo(before);
  }
}
