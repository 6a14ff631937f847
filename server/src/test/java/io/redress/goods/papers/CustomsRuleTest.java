package io.redress.goods.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.papers.CustomsVerdict.Because;
import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Money;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomsRuleTest {
  private static final PostalAddress ANTWERP = at("BE", "2000");

  private static PostalAddress at(String country, String postalCode) {
    return new PostalAddress("Somebody", "Street 1", postalCode, "Town", "", country, "");
  }

  private static CustomsVerdict decide(PostalAddress from, int grams, Money value) {
    return CustomsRule.decide(from, ANTWERP, OptionalInt.of(grams), value);
  }

  @Nested
  class GivenTwoEndsInOneArea {
    @Test
    void whenItIsDearAndHeavy_thenNoFormIsNeededAllTheSame() {
      var verdict = decide(at("DE", "20259"), 20_000, Money.of(9_000_000, "EUR"));

      assertThat(verdict).isEqualTo(new CustomsVerdict(CustomsForm.NONE, Because.ONE_AREA));
      assertThat(verdict.isNeeded()).isFalse();
    }
  }

  @Nested
  class GivenABorder {
    @ParameterizedTest
    @CsvSource({
      "2000, 33941, EUR, CN22, SMALL",
      "2000, 33942, EUR, CN23, TOO_DEAR",
      "2001, 33941, EUR, CN23, TOO_HEAVY",
      "2001, 33942, EUR, CN23, TOO_DEAR",
      "1, 0, EUR, CN22, SMALL",
      "900, 27000, GBP, CN22, SMALL",
      "900, 27001, GBP, CN23, TOO_DEAR",
      "900, 38000, USD, CN22, SMALL",
      "900, 38001, USD, CN23, TOO_DEAR",
      "900, 100, JPY, CN23, CURRENCY_UNKNOWN"
    })
    void whenValueAndWeightAreKnown_thenTheyDecide(
        int grams, long minorUnits, String currency, CustomsForm form, Because because) {
      assertThat(decide(at("GB", "NW8 9AY"), grams, Money.of(minorUnits, currency)))
          .isEqualTo(new CustomsVerdict(form, because));
    }

    @Test
    void whenNobodyHasWeighedIt_thenTheFullFormIsTaken() {
      var verdict =
          CustomsRule.decide(
              at("CH", "8001"), ANTWERP, OptionalInt.empty(), Money.of(10_000, "EUR"));

      assertThat(verdict).isEqualTo(new CustomsVerdict(CustomsForm.CN23, Because.WEIGHT_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"ES, 35001", "FI, 22100", "DE, 27498", "GB, NW8 9AY", "CH, 8001", "AE, ''"})
    void whenItComesFromOutsideOrFromAnExceptedPart_thenAFormIsNeeded(
        String country, String postalCode) {
      assertThat(decide(at(country, postalCode), 900, Money.of(10_000, "EUR")).isNeeded()).isTrue();
    }
  }

  @Nested
  class GivenACountryThatNobodyKnows {
    @Test
    void whenItIsAsked_thenItSaysSoAndAsksForNothing() {
      var verdict = decide(PostalAddress.UNKNOWN, 900, Money.of(10_000, "EUR"));

      assertThat(verdict).isEqualTo(new CustomsVerdict(CustomsForm.NONE, Because.COUNTRY_UNKNOWN));
    }
  }
}
