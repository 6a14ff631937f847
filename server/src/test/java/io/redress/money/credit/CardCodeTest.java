package io.redress.money.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.shared.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTest {
  private static final CardCode CODE = new CardCode("7K3M9QXA22TDH5WE");

  @ParameterizedTest
  @ValueSource(strings = {"7K3M-9QXA-22TD-H5WE", " 7k3m9qxa22tdh5we ", "7K3M 9QXA 22TD H5WE"})
  void whenAPersonTypesIt_thenItIsRead(String typed) {
    assertThat(CardCode.parse(typed)).isEqualTo(CODE);
  }

  @Test
  void whenLettersLookLikeDigits_thenTheyAreReadAsDigits() {
    assertThat(CardCode.parse("OIL0-0000-0000-0000").text()).isEqualTo("0110000000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4PWX", "4PWX-8RYB-33KD-H5WU", "4PWX-8RYB-33KD-H5WE-0"})
  void whenItIsNoCode_thenTheProblemShowsOnlyItsEnd(String typed) {
    assertThatThrownBy(() -> CardCode.parse(typed))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining("4PWX-8RYB-33KD")
        .hasMessageNotContaining("4PWX8RYB33KD");
  }

  @Test
  void whenItIsMade_thenItReadsBackAndOnlyItsOwnSaltKnowsIt() {
    var random = new Random(7);
    for (var i = 0; i < 200; i++) {
      var code = CardCode.random(random);
      var digest = code.digest("01");

      assertThat(CardCode.parse(code.grouped())).isEqualTo(code);
      assertThat(code.matches("01", digest)).isTrue();
      assertThat(code.matches("02", digest)).isFalse();
      assertThat(CODE.matches("01", digest)).isFalse();
    }
  }

  @Test
  void whenItIsLogged_thenOnlyItsEndIsThere() {
    assertThat(CODE).hasToString("…H5WE");
    assertThat(CODE.grouped()).isEqualTo("7K3M-9QXA-22TD-H5WE");
  }
}
