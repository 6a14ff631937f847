package io.redress.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
  private static final String RULE =
      """
      - id: own-kors
        kind: brand_terms
        # said on the phone
        seasons:
        - {boughtFrom: 2026-11-01, boughtTo: 2026-12-31, returnBy: 2027-01-31}
        warranty:
          years: 2
        returnDays: 30
      """;

  @Nested
  class GivenARuleOfAFile {
    @Test
    void whenItIsRead_thenItStandsWithoutTheDashAndGoesBackAsItWas() {
      var rule = RuleText.of(RULE);

      assertThat(rule.lines().getFirst()).isEqualTo("id: own-kors");
      assertThat(rule.lines()).contains("# said on the phone", "returnDays: 30", "  years: 2");
      assertThat(rule.asRule()).isEqualTo(RULE.strip());
      assertThat(rule.number("returnDays")).hasValue(30);
      assertThat(rule.number("exchangeDays")).isEmpty();
    }

    @Test
    void whenKeysAreTakenAway_thenWhatBelongsToThemGoesToo() {
      var left = RuleText.of(RULE).without(List.of("id", "seasons", "warranty"));

      assertThat(left.lines())
          .containsExactly("kind: brand_terms", "# said on the phone", "returnDays: 30");
    }

    @Test
    void whenAKeyIsSet_thenItStandsWhereItStoodOrAtTheEnd() {
      var changed = RuleText.of(RULE).with("seasons", "[]").with("exchangeDays", "45");

      assertThat(changed.lines())
          .containsSequence("# said on the phone", "seasons: []", "warranty:")
          .endsWith("exchangeDays: 45");
    }

    @Test
    void whenWordsHoldMarksOfTheLanguage_thenTheyAreOneValue() throws Exception {
      var words = "He said: \"yes\", # and\nC:\\bags - {all}";

      var written = new RuleText(List.of("id: own-kors")).withWords("citation", words);

      assertThat(Node.parse(written.text()))
          .isInstanceOfSatisfying(
              Node.Table.class,
              table ->
                  assertThat(table.entries().get("citation"))
                      .isInstanceOfSatisfying(
                          Node.Scalar.class,
                          value ->
                              assertThat(value.text())
                                  .isEqualTo("He said: \"yes\", # and C:\\bags - {all}")));
    }
  }

  @Nested
  class GivenWhatSomebodyWrites {
    @ParameterizedTest
    @ValueSource(strings = {"\"id\": own-b", "'id': own-b", "id : own-b", "{id: own-b}"})
    void whenAKeyIsHiddenInItsWriting_thenItIsToldByFileAndLine(String hidden) {
      var left = RuleText.of(hidden).without(List.of("id"));

      assertThat(RuleText.of(hidden).word("id")).isEqualTo("own-b");
      assertThatThrownBy(() -> left.requireWithout(List.of("id", "source"), "own-kors.yaml"))
          .isInstanceOf(UnusableRules.class)
          .hasMessage("own-kors.yaml:1: id is written by itself");
    }

    @Test
    void whenNoSuchKeyIsThere_thenNothingIsTold() {
      var plain = RuleText.of("id: own-b\nreturnDays: 30").without(List.of("id"));

      assertThat(plain.requireWithout(List.of("id"), "own-kors.yaml")).isEqualTo(plain);
    }

    @Test
    void whenItIsNoTable_thenItIsToldByFileAndLine() {
      assertThatThrownBy(() -> RuleText.of("as before").requireTable("own-kors.yaml"))
          .isInstanceOf(UnusableRules.class)
          .hasMessageContaining("own-kors.yaml:1: ");
      assertThatThrownBy(() -> RuleText.of("a: 1\nb: [2").requireTable("own-kors.yaml"))
          .isInstanceOf(UnusableRules.class)
          .hasMessageContaining("own-kors.yaml:");
    }
  }
}
