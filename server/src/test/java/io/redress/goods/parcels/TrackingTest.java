package io.redress.goods.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.shared.Problem;
import io.redress.shared.Violation;
import org.junit.jupiter.api.Test;

class TrackingTest {
  @Test
  void whenItIsWrittenWithBlanks_thenItIsKeptAsCarriersTellIt() {
    assertThat(new Tracking(" dhl ", "jjd 0003-41").number()).isEqualTo("JJD000341");
    assertThat(new Tracking("dhl", "jj 1").number()).isEqualTo("JJ1");
  }

  @Test
  void whenANumberGrowsInCapitals_thenItIsAProblemThatNamesIt() {
    assertRefused("dhl", "ß".repeat(Carriage.LONGEST_TRACKING_NUMBER / 2 + 1), "trackingNumber");
  }

  @Test
  void whenNothingIsWritten_thenBothAreNamed() {
    assertRefused(" ", " ", "carrier", "trackingNumber");
  }

  private static void assertRefused(String carrier, String number, String... fields) {
    assertThatThrownBy(() -> new Tracking(carrier, number))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .extracting(Violation::field)
                    .containsExactly(fields));
  }
}
