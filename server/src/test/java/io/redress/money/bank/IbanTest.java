package io.redress.money.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.bank.Iban.Fault;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
  /** Examples of the SWIFT registry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89 3704 0044 0532 0130 00",
        "FR14 2004 1010 0505 0001 3M02 606",
        "GB29 NWBK 6016 1331 9268 19",
        "NL91 ABNA 0417 1643 00",
        "IT60 X054 2811 1010 0000 0123 456",
        "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "CH93 0076 2011 6238 5295 7",
        "AE07 0331 2345 6789 0123 456"
      })
  void whenANumberOfTheRegistryIsRead_thenItIsPrintedAsItStandsThere(String printed) {
    assertThat(Iban.fault(printed)).isEmpty();
    assertThat(Iban.of(printed.toLowerCase(Locale.ROOT)).printed()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "DE89 3704 0044 0532 0130 01, WRONG_DIGIT",
    "DE98 3704 0044 0532 0130 00, WRONG_DIGIT",
    "DE89 3704 0044 0532 0310 00, WRONG_DIGIT",
    "DE89 3704 0044 0532 0130 0, WRONG_LENGTH",
    "XX89 3704 0044 0532 0130 00, COUNTRY_UNKNOWN",
    "4111 1111 1111 1111, NOT_A_NUMBER",
    "'', NOT_A_NUMBER"
  })
  void whenANumberIsMistyped_thenItSaysWhatIsWrong(String typed, Fault fault) {
    assertThat(Iban.fault(typed)).contains(fault);
    assertThatThrownBy(() -> Iban.of(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The promise of ISO 7064: each single digit and each neighbouring pair that is wrong is seen.
   */
  @Test
  void whenAnyDigitIsChangedOrTwoAreSwapped_thenItIsSeen() {
    var right = "DE89370400440532013000";
    for (var at = 4; at < right.length(); at++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        var changed = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(Iban.fault(changed).isEmpty()).as(changed).isEqualTo(changed.equals(right));
      }
    }
    for (var at = 4; at < right.length() - 1; at++) {
      var swapped =
          right.substring(0, at)
              + right.charAt(at + 1)
              + right.charAt(at)
              + right.substring(at + 2);
      assertThat(Iban.fault(swapped).isEmpty()).as(swapped).isEqualTo(swapped.equals(right));
    }
  }

  @Test
  void whenItIsShown_thenOnlyItsEndIsTold() {
    var iban = Iban.of("DE89 3704 0044 0532 0130 00");

    assertThat(iban.masked()).isEqualTo("DE ···· 3000");
    assertThat(iban.toString()).doesNotContain("0532");
    assertThat(iban.isInSepa()).isTrue();
    assertThat(Iban.of("AE07 0331 2345 6789 0123 456").isInSepa()).isFalse();
  }

  @Test
  void whenABankIsNamed_thenItHasEightOrElevenSigns() {
    assertThat(Bic.of("cobadeffxxx").value()).isEqualTo("COBADEFFXXX");
    assertThat(Bic.isRight("COBADEFF")).isTrue();
    assertThat(Bic.isRight("COBADEF")).isFalse();
    assertThat(Bic.isRight("COBA1EFF")).isFalse();
  }
}
