package io.redress.cases.brands.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseInWordsTest {
  private static final List<String> OF_A_CASE =
      List.of("Lena Neumann", "lena@example.org", "HL-1001", "王雨桐", "Li", "—", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May Lena Neumann exchange it?",
        "May LENA NEUMANN’s bag come back?",
        "Please write to lena@example.org.",
        "It is about HL-1001: may it be exchanged?",
        "王雨桐的包可以换货吗？"
      })
  void whenWordsNameTheConsumerOrTheOrder_thenTheyTell(String words) {
    assertThat(CaseInWords.tell(words, OF_A_CASE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is an exchange possible when the dust bag is missing?",
        "Do terms of Lena Neumannsdorf count — as those of HL-10011?",
        "Is lining part of the piece?",
        "没有防尘袋可以换货吗？"
      })
  void whenWordsAreAboutTerms_thenTheyTellNothing(String words) {
    assertThat(CaseInWords.tell(words, OF_A_CASE)).isFalse();
  }
}
