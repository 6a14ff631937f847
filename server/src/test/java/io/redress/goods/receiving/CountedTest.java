package io.redress.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.Counted.Box;
import io.redress.goods.receiving.Counted.Rest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, EXPECTED, NOT_EMPTY, NONE, RECEIVED",
    "1, 0, EXPECTED, EMPTY, NONE, EMPTY",
    "1, 0, EXPECTED, NOT_EMPTY, NONE, SHORT",
    "3, 2, EXPECTED, NOT_EMPTY, NONE, SHORT",
    "3, 2, EXPECTED, NOT_EMPTY, IN_ANOTHER_BOX, SHORT",
    "1, 1, SOMETHING_ELSE, NOT_EMPTY, NONE, WRONG_ITEM",
    "1, 0, SOMETHING_ELSE, NOT_EMPTY, IN_ANOTHER_BOX, WRONG_ITEM",
    "2, 3, EXPECTED, NOT_EMPTY, NONE, RECEIVED"
  })
  void whenABoxIsCounted_thenItSaysWhatCame(
      int expected, int came, Contents contents, Box box, Rest rest, Reception outcome) {
    assertThat(new Counted(expected, came, contents, box, rest).outcome()).contains(outcome);
  }

  @Test
  void whenTheRestIsInAnotherBox_thenNothingIsSaidYet() {
    var counted = new Counted(2, 2, Contents.EXPECTED, Box.NOT_EMPTY, Rest.IN_ANOTHER_BOX);

    assertThat(counted.outcome()).isEqualTo(Optional.empty());
  }

  @Test
  void whenMoreCameThanExpected_thenTheSurplusIsCounted() {
    var counted = new Counted(1, 3, Contents.EXPECTED, Box.NOT_EMPTY, Rest.NONE);

    assertThat(counted.surplus()).isEqualTo(2);
  }
}
