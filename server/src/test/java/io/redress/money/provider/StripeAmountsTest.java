package io.redress.money.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTest {
  @ParameterizedTest
  @CsvSource({
    "1099, EUR, 1099",
    "500, JPY, 500",
    "500, KRW, 500",
    "5, ISK, 500",
    "5120, KWD, 5120",
    "500, MGA, 5",
    "1045, HUF, 1045",
    "80045, TWD, 80045"
  })
  void whenAnAmountIsWritten_thenItIsAsStripeCounts(long minorUnits, String code, long units) {
    var amount = Money.of(minorUnits, code);

    assertThat(StripeAmounts.written(amount)).contains(units);
    assertThat(StripeAmounts.read(units, code.toLowerCase(Locale.ROOT))).contains(amount);
  }

  @ParameterizedTest
  @CsvSource({"5124, KWD", "550, MGA", "500, UGX"})
  void whenAnAmountCannotBePaidExactly_thenItIsNotWritten(long minorUnits, String code) {
    assertThat(StripeAmounts.written(Money.of(minorUnits, code))).isEmpty();
  }

  @Test
  void whenACurrencyIsUnknown_thenNothingIsRead() {
    assertThat(StripeAmounts.read(100, "xyz")).isEmpty();
    assertThat(StripeAmounts.read(100, "ugx")).isEmpty();
  }
}
