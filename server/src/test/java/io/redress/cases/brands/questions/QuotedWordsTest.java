package io.redress.cases.brands.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {
  private static final String SAID =
      "Yes, within 45 days,\nand the client’s own “dust bag” may be missing. 没有防尘袋也可以换货。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, within 45 days, and the client's own \"dust bag\" may be missing.",
        "within 45  days",
        "Yes … the client’s own «dust bag» may be missing",
        "Yes, within 45 days […] may be missing.",
        "within 45 days...",
        "没有防尘袋也可以换货"
      })
  void whenEachPartStandsThereInOrder_thenItIsAQuotation(String words) {
    assertThat(QuotedWords.quote(words, SAID)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Within 45 days.",
        "within 60 days",
        "may be missing … within 45 days",
        "Yes, within 45 days … always",
        "Yes the client’s own",
        "…",
        ""
      })
  void whenSomethingWasNotSaid_thenItIsNone(String words) {
    assertThat(QuotedWords.quote(words, SAID)).isFalse();
  }
}
