package io.redress.money.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts of a code that somebody types. */
class PayoutCodesTest {
  @Test
  void whenItIsTypedInAnyWay_thenItsDigitsCount() {
    assertThat(PayoutCodes.bare(" 1234\u00a05678 ")).isEqualTo("12345678");
    assertThat(PayoutCodes.bare("1234-5678")).isEqualTo("12345678");
    assertThat(PayoutCodes.bare("\u0661\u0662\u0663\u0664 \u0665\u0666\u0667\u0668"))
        .isEqualTo("12345678");
  }

  @Test
  void whenThereAreNoDigits_thenNothingIsLeft() {
    assertThat(PayoutCodes.bare("code")).isEmpty();
  }
}
