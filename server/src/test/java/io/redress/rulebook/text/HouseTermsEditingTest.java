package io.redress.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.Category;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One rule of a house written anew beside its others, and what it can do to decisions. */
class HouseTermsEditingTest {
  private static final RuleFileSet SHIPPED = RuleFileSet.shipped();
  private static final RuleFileSet NONE = new RuleFileSet(Map.of());

  private static RuleText terms(String id, String... more) {
    return new RuleText(
            List.of(
                "id: " + id,
                "kind: brand_terms",
                "brand: \"Michael Kors\"",
                "jurisdictions: [ALL]",
                "channel: any"))
        .and(new RuleText(List.of(more)))
        .withWords("citation", "Michael Kors, answer to question Q-1: “Within 45 days.”")
        .with("confidence", "confirmed")
        .with("asOf", "2026-06-01");
  }

  @Nested
  class GivenOtherTerms {
    @Test
    void whenThereAreNone_thenTheyAreAFileOfTheirOwn() {
      var files = HouseTermsEditing.put(NONE, "own-kors", terms("own-kors", "exchangeDays: 45"));

      assertThat(files.files()).containsOnlyKeys("own-kors.yaml");
      assertThat(Rulebook.of(SHIPPED, files).brandPolicyIds()).contains("own-kors");
    }

    @Test
    void whenOneOfAFileIsWrittenAnew_thenTheOthersStayAsTheyWere() {
      var second = OwnTerms.text("own-two", 14).replace("rules:\n", "");
      var before = OwnTerms.files(OwnTerms.text("own-kors", 60) + second);

      var after = HouseTermsEditing.put(before, "own-kors", terms("own-kors", "returnDays: 45"));

      assertThat(RuleDifferences.between(before, after))
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.ruleId()).isEqualTo("own-kors");
                assertThat(change.before()).contains("returnDays: 60");
                assertThat(change.after()).contains("returnDays: 45", "confidence: confirmed");
              });
    }

    @Test
    void whenAFileIsNotWrittenRuleByRule_thenItIsToldAndNothingIsLost() {
      var flow = "rules: [{id: own-kors, kind: brand_terms}, {id: own-two, kind: brand_terms}]\n";

      assertThatThrownBy(
              () -> HouseTermsEditing.put(OwnTerms.files(flow), "own-kors", terms("own-kors")))
          .isInstanceOf(UnusableRules.class);
    }

    @Test
    void whenMoreThanOneRuleIsSlippedIn_thenItIsTold() {
      var two = terms("own-kors", "- id: own-other", "  kind: brand_terms");

      assertThatThrownBy(() -> Rulebook.of(SHIPPED, HouseTermsEditing.put(NONE, "own-kors", two)))
          .isInstanceOf(UnusableRules.class);
    }

    @Test
    void whenALawSaysThatItIsConfirmed_thenItIsRefused() {
      var files = new LinkedHashMap<>(SHIPPED.files());
      files.put(
          "extra.yaml",
          """
          rules:
          - id: xx-no
            kind: no_withdrawal
            jurisdictions: [DE]
            citation: "said so"
            confidence: confirmed
            asOf: 2026-06-01
          """);

      assertThatThrownBy(() -> Rulebook.of(new RuleFileSet(files)))
          .isInstanceOf(UnusableRules.class)
          .hasMessageContaining("confidence cannot be confirmed");
    }
  }

  @Nested
  class GivenALawThatGivesMore {
    private static Facts.Builder asked() {
      return Facts.builder()
          .set(Fact.CONSUMER_COUNTRY, "DE")
          .set(Fact.CONSUMER_IS_CONSUMER, true)
          .set(Fact.SELLER_COUNTRY, "DE")
          .set(Fact.SELLER_TYPE, "retailer")
          .set(Fact.CONTRACT_CHANNEL, "online")
          .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
          .set(Fact.REQUEST_REASON, "change_of_mind")
          .set(Fact.DELIVERY_DATE, LocalDate.of(2026, 6, 1))
          .set(Fact.REQUEST_DATE, LocalDate.of(2026, 6, 8));
    }

    @Test
    void whenABrandConfirmsLess_thenTheFloorStays() {
      var strict =
          terms(
              "own-kors",
              "returnDays: 0",
              "exchangeDays: 3",
              "remedies: [store_credit]",
              "excluded: [{item.category: handbag}]");
      var own = HouseTermsEditing.put(NONE, "own-kors", strict);

      var ofLawAlone = Rulebook.load().decide(asked().build());
      var decision =
          Rulebook.of(SHIPPED, own)
              .decide(
                  asked()
                      .set(Fact.STORE_FOLLOWS_BRAND, true)
                      .set(Fact.POLICIES_BRAND_POLICY_ID, "own-kors")
                      .build());

      assertThat(decision.isEntitled()).isTrue();
      assertThat(ofLaw(decision)).contains(Remedy.REFUND).isEqualTo(ofLaw(ofLawAlone));
      assertThat(decision.grounds())
          .anySatisfy(
              ground -> {
                assertThat(ground.ruleId()).isEqualTo("own-kors");
                assertThat(ground.confidence()).isEqualTo("confirmed");
                assertThat(ground.citation()).contains("Q-1");
              });
    }

    private static List<Remedy> ofLaw(Decision decision) {
      return decision.entitlements().stream()
          .filter(each -> each.layer() == Layer.STATUTE)
          .map(Entitlement::remedy)
          .toList();
    }
  }
}
