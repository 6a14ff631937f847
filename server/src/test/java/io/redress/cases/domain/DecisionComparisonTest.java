package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.cases.review.DecisionDifference;
import io.redress.cases.review.DecisionDifference.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionComparisonTest {
  private static final Map<String, Object> KEPT =
      Map.of(
          "entitled", "true",
          "basis", "statute",
          "remedies", List.of("refund", "exchange"),
          "lastDay", "2026-06-24",
          "entitlements",
              List.of(
                  Map.of("remedy", "refund", "ruleId", "law", "claimBy", "2026-06-24"),
                  Map.of("remedy", "exchange", "ruleId", "brand", "claimBy", "2026-06-30")),
          "missingFacts", List.of("item.worn"),
          "grounds",
              List.of(
                  Map.of("ruleId", "law", "version", "1", "applies", true),
                  Map.of("ruleId", "brand", "version", "1", "applies", true)),
          "explanation", List.of(Map.of("pattern", "may")));

  private static Map<String, Object> with(String name, Object value) {
    var changed = new HashMap<>(KEPT);
    changed.put(name, value);
    return changed;
  }

  private static List<DecisionDifference> to(Map<String, Object> after, String... rewritten) {
    return DecisionComparison.between(KEPT, after, Set.of(rewritten));
  }

  @Nested
  class GivenTheSameDecision {
    @Test
    void whenNothingElseChanged_thenNothingDiffers() {
      assertThat(to(Map.copyOf(KEPT))).isEmpty();
    }

    @Test
    void whenOnlyTheWordsAreOthers_thenNothingDiffers() {
      assertThat(to(with("explanation", List.of()))).isEmpty();
    }

    @Test
    void whenARuleIsWrittenOtherwise_thenThatAloneIsTold() {
      assertThat(to(KEPT, "law", "never-considered"))
          .extracting(DecisionDifference::kind, DecisionDifference::subject)
          .containsExactly(tuple(Kind.GROUND, "law"));
    }
  }

  @Nested
  class GivenAnotherDecision {
    @Test
    void whenADayMoves_thenItIsToldWithTheRuleThatMovedIt() {
      assertThat(to(with("lastDay", "2026-07-10"), "law"))
          .contains(
              new DecisionDifference(
                  Kind.TERM, "lastDay", "2026-06-24", "2026-07-10", List.of("law")));
    }

    @Test
    void whenARemedyIsGone_thenItIsToldWithTheRuleThatGaveIt() {
      assertThat(to(with("remedies", List.of("refund"))))
          .containsExactly(
              new DecisionDifference(Kind.REMEDY, "exchange", "exchange", "", List.of("brand")));
    }

    @Test
    void whenATermOfOneRemedyMoves_thenItIsToldUnderThatRemedy() {
      var later =
          List.of(
              Map.of("remedy", "refund", "ruleId", "law", "claimBy", "2026-06-24"),
              Map.of("remedy", "exchange", "ruleId", "brand", "claimBy", "2026-07-30"));

      assertThat(to(with("entitlements", later)))
          .containsExactly(
              new DecisionDifference(
                  Kind.ENTITLEMENT,
                  "exchange.claimBy",
                  "2026-06-30",
                  "2026-07-30",
                  List.of("brand")));
    }

    @Test
    void whenARuleAppliesNoMore_thenItStandsBehindTheOutcome() {
      var after = with("entitled", "false");
      after.put(
          "grounds",
          List.of(
              Map.of("ruleId", "law", "version", "1", "applies", false),
              Map.of("ruleId", "brand", "version", "1", "applies", true)));

      assertThat(to(after))
          .containsExactly(
              new DecisionDifference(Kind.OUTCOME, "entitled", "true", "false", List.of("law")),
              new DecisionDifference(
                  Kind.GROUND, "law", "applies 1", "does_not_apply 1", List.of("law")));
    }

    @Test
    void whenItIsKeptInAnOlderForm_thenWhatThatDidNotHoldIsNotCompared() {
      var older = new HashMap<>(KEPT);
      older.remove("entitlements");
      older.remove("missingFacts");

      assertThat(DecisionComparison.between(older, KEPT, Set.of())).isEmpty();
    }
  }
}
