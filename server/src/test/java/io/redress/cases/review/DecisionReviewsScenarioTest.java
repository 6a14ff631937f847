package io.redress.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.review.DecisionReview.Again;
import io.redress.cases.review.RecompareCommand.Wanted;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.shared.CaseId;
import io.redress.shared.DecisionId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept decisions are made again by their own rules, and compared with those of today. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
class DecisionReviewsScenarioTest {
  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired DecisionReviews reviews;
  @Autowired RuleSets rules;
  @Autowired JdbcClient jdbc;
  @Autowired TravellingClock clock;
  @Autowired ApplicationContext context;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private CaseId caseId = new CaseId(new UUID(0, 0));

  @BeforeEach
  void decide() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    caseId = steps.decided(shop);
  }

  private List<DecisionReview> ofCase() {
    return world.in(shop, () -> reviews.ofCase(caseId));
  }

  private String recompare(boolean isEachTold) {
    var slug =
        world.in(shop, () -> jdbc.sql("select slug from merchant").query(String.class).single());
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var status =
        new RecompareCommand(print, print).look(context, new Wanted(Optional.of(slug), isEachTold));
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Nested
  class GivenTheRulesOfItsDay {
    @Test
    void whenItIsMadeAgain_thenItIsTheSameAndNothingDiffersToday() {
      assertThat(ofCase())
          .isNotEmpty()
          .allSatisfy(
              review -> {
                assertThat(review.again()).isEqualTo(new Again.Same());
                assertThat(review.isAsToday()).isTrue();
                assertThat(review.made().rules())
                    .hasValueSatisfying(
                        rulesOfIt ->
                            assertThat(rulesOfIt.ruleSet())
                                .isEqualTo(RuleFileSet.shipped().digest()));
              });
    }

    @Test
    void whenItsRulesAreLookedFor_thenTheyAreKeptWhole() {
      var kept =
          jdbc.sql("select count(*) from rule_set where rule_set = :digest")
              .param("digest", RuleFileSet.shipped().digest())
              .query(Long.class)
              .single();

      assertThat(kept).isOne();
    }

    @Test
    void whenAnotherHouseAsks_thenThereIsNoSuchDecision() {
      var id = ofCase().getFirst().id();
      var other = world.shop();

      assertThatThrownBy(() -> world.in(other, () -> reviews.of(id))).isInstanceOf(Problem.class);
      assertThat(world.in(shop, () -> reviews.of(id)).id()).isEqualTo(id);
    }

    @Test
    void whenTheDatabaseIsAskedToChangeIt_thenItRefuses() {
      assertThatThrownBy(
              () ->
                  world.in(shop, () -> jdbc.sql("update case_decision set engine = '0'").update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }

    @Test
    void whenAllAreComparedByCommand_thenTheyAreCounted() {
      var count = ofCase().size();

      assertThat(recompare(false))
          .contains(
              "%d decisions of 1 merchants: %d as today, 0 otherwise".formatted(count, count));
      assertThat(recompare(true)).contains(": as today");
    }
  }

  @Nested
  class GivenOtherRulesToday {
    @BeforeEach
    void publish() {
      var files =
          OwnTerms.shippedWith(
              "statutes/eu.yaml", "\n  period: {length: 14,", "\n  period: {length: 21,");
      var release = rules.publish(new NewRelease("21 days", Optional.empty(), files, "operator"));
      clock.travelTo(release.from());
    }

    @AfterEach
    void returnToTheShipped() {
      var shipped =
          rules.publish(
              new NewRelease("Shipped", Optional.empty(), RuleFileSet.shipped(), "operator"));
      clock.travelTo(shipped.from());
      assertThat(rules.inForce().version().ruleSet()).isEqualTo(RuleFileSet.shipped().digest());
      clock.travelTo(TestClock.START);
    }

    @Test
    void whenItIsCompared_thenTheDayThatMovedIsToldWithTheRuleThatMovedIt() {
      assertThat(ofCase())
          .allSatisfy(
              review -> {
                assertThat(review.again()).isEqualTo(new Again.Same());
                assertThat(review.differences())
                    .anySatisfy(
                        each -> {
                          assertThat(each.kind()).isEqualTo(DecisionDifference.Kind.TERM);
                          assertThat(each.subject()).isEqualTo("statutoryLastDay");
                          assertThat(each.before()).isEqualTo("2026-06-24");
                          assertThat(each.after()).isEqualTo("2026-07-01");
                          assertThat(each.rules()).anyMatch(rule -> rule.startsWith("eu-"));
                        });
              });
    }

    @Test
    void whenAllAreComparedByCommand_thenEachThatDiffersIsTold() {
      assertThat(recompare(false))
          .contains("otherwise today", "statutoryLastDay: 2026-06-24 -> 2026-07-01 (eu-")
          .contains("eu-withdrawal: comes to the same, and is written otherwise now")
          .contains(", 0 otherwise, 0 unknown.");
    }
  }

  @Nested
  class GivenADecisionFromBeforeRulesWereKept {
    @Test
    void whenItIsLookedAt_thenItIsComparedWithTodayAlone() {
      var id = new DecisionId(UUID.randomUUID());
      world.in(
          shop,
          () ->
              jdbc.sql(
                      """
                      insert into case_decision (merchant_id, decision_id, case_id, case_line_id,
                        decided_at, law_date, rulebook_version, facts, decision)
                      select merchant_id, :id, case_id, case_line_id, decided_at, law_date, '1',
                        facts || '{"policies.store.remedies": "[REFUND, EXCHANGE]"}',
                        decision - 'entitlements' - 'missingFacts'
                      from case_decision
                      where case_id = :caseId
                      limit 1
                      """)
                  .param("id", id.value())
                  .param("caseId", caseId.value())
                  .update());

      var review = world.in(shop, () -> reviews.of(id));

      assertThat(review.again()).isEqualTo(new Again.Unknown());
      assertThat(review.made().rules()).isEmpty();
    }
  }
}
