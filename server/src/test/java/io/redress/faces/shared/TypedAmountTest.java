package io.redress.faces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {
  private static final Currency EURO = Currency.getInstance("EUR");

  private static TypedAmount read(String text, String code) {
    return TypedAmount.of(text, Currency.getInstance(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0             | EUR | 0",
        "60000         | EUR | 60000",
        "60000.00      | EUR | 60000",
        "12.5          | EUR | 12.5",
        "12,5          | EUR | 12.5",
        "12,50         | EUR | 12.5",
        "0,05          | EUR | 0.05",
        "1,234.50      | EUR | 1234.5",
        "1.234,50      | EUR | 1234.5",
        "1.234,5       | EUR | 1234.5",
        "1,234,567     | EUR | 1234567",
        "1.234.567     | EUR | 1234567",
        "1.234.567,89  | EUR | 1234567.89",
        "60 000        | EUR | 60000",
        "60\u00a0000   | EUR | 60000",
        "60\u202f000   | EUR | 60000",
        "60\u2009000   | EUR | 60000",
        "60 000,50     | EUR | 60000.5",
        "60'000        | EUR | 60000",
        "60\u2019000.5 | CHF | 60000.5",
        "\uff16\uff10\uff0e\uff15 | EUR | 60.5",
        "\u0666\u0660\u066b\u0665 | EUR | 60.5",
        "\u0666\u066c\u0660\u0660\u0660 | EUR | 6000",
        "60,000        | JPY | 60000",
        "60.000        | JPY | 60000",
        "12.00         | JPY | 12",
        "60.000        | KWD | 60",
        "12.345        | KWD | 12.345",
        "1234,567      | KWD | 1234.567",
        "0,500         | KWD | 0.5",
        "1,234.567     | KWD | 1234.567",
        "999999999999  | EUR | 999999999999",
        "999,999,999,999.99 | EUR | 999999999999.99",
      })
  void whenOneAmountIsMeant_thenItIsTaken(String text, String code, BigDecimal meant) {
    assertThat(read(text, code).amount())
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60,000  | EUR | 60000  | 60000.00",
        "60.000  | EUR | 60000  | 60000.00",
        "1,234   | EUR | 1234   | 1234.00",
        "999.999 | USD | 999999 | 999999.00",
        "60,000  | KWD | 60000  | 60000.000",
      })
  void whenTwoAmountsCouldBeMeant_thenNoneIsTakenAndBothWaysOutAreTold(
      String text, String code, String whole, String exact) {
    var read = read(text, code);

    assertThat(read).isEqualTo(new TypedAmount.Unclear(text, whole, exact));
    assertThat(read.sum(Currency.getInstance(code))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "+5",
        "1e3",
        "5 EUR",
        ".5",
        "5.",
        "1,00,000",
        "12,34.50",
        "1,234,50",
        "0,500",
        "1234,500",
        "60 000 00",
        "60  000",
        "1,234.567",
        "1,234,567.890",
        "1.2.3",
        "1234567890123",
        "1,234,567,890,123",
        "12.345678"
      })
  void whenItIsNoAmount_thenNoneIsTaken(String text) {
    assertThat(TypedAmount.of(text, EURO)).isEqualTo(new TypedAmount.Unreadable());
  }

  @Test
  void whenTheCurrencyHasFewerDecimals_thenMoreAreNotTaken() {
    assertThat(read("12.5", "JPY")).isEqualTo(new TypedAmount.Unreadable());
    assertThat(read("12.3456", "KWD")).isEqualTo(new TypedAmount.Unreadable());
    assertThat(read("12", "XAU")).isEqualTo(new TypedAmount.Unreadable());
  }

  @Test
  void whenTheHouseWritesAnAmount_thenItReadsItAgain() {
    for (var code : new String[] {"EUR", "JPY", "KWD"}) {
      for (var minor : new long[] {0, 5, 1_000, 60_000, 6_000_000, 123_456_789}) {
        var sum = Money.of(minor, code);

        assertThat(read(sum.toDecimal().toPlainString(), code).sum(sum.currency())).contains(sum);
      }
    }
  }
}
