package io.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson's interval, against values that were calculated apart from this code. */
class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 30, 0, 0.114",
    "1, 30, 0.006, 0.167",
    "3, 30, 0.035, 0.256",
    "5, 100, 0.022, 0.112",
    "318, 326, 0.952, 0.988"
  })
  void whenSoManyAreCounted_thenSoMuchIsLeftOpen(int part, int whole, double low, double high) {
    var interval = Interval.of(part, whole);

    assertThat(interval.low()).isCloseTo(low, within(0.000_6));
    assertThat(interval.high()).isCloseTo(high, within(0.000_6));
  }

  @Test
  void whenNothingIsCounted_thenEverythingIsOpen() {
    assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void whenThePartIsLargerThanTheWhole_thenItIsAMistake() {
    assertThatThrownBy(() -> Interval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
