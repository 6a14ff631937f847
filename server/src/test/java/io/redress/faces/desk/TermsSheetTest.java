package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TermsSheetTest {
  private static final String TERMS =
      """
      jurisdictions: [BE, NL]
      returnDays: 30
      # counted generously
      start: delivery
      refundForm: original_payment
      seasons:
      - {boughtFrom: 2026-11-01, boughtTo: 2026-12-24, returnBy: 2027-01-31}\
      """;

  @Nested
  class GivenTermsOfABrand {
    @Test
    void whenTheyAreTakenApart_thenFieldsHoldTheUsualAndTheRestStays() {
      var sheet = TermsSheet.of(TERMS);

      assertThat(sheet.said())
          .isEqualTo(
              Map.of("returnDays", "30", "start", "delivery", "refundForm", "original_payment"));
      assertThat(sheet.rest())
          .isEqualTo(
              """
              jurisdictions: [BE, NL]
              # counted generously
              seasons:
              - {boughtFrom: 2026-11-01, boughtTo: 2026-12-24, returnBy: 2027-01-31}\
              """);
    }

    @Test
    void whenTheyArePutTogetherAgain_thenTheyTakeApartTheSame() {
      var sheet = TermsSheet.of(TERMS);

      assertThat(TermsSheet.of(sheet.text())).isEqualTo(sheet);
    }

    @Test
    void whenAValueIsNoneOfTheAnswers_thenItStaysWhereItCanBeRead() {
      var sheet = TermsSheet.of("start: first_wear\nexchangeDays: about two weeks");

      assertThat(sheet.said()).isEmpty();
      assertThat(sheet.rest()).isEqualTo("start: first_wear\nexchangeDays: about two weeks");
    }
  }

  @Nested
  class GivenAFormThatWasSent {
    @Test
    void whenAFieldIsFilled_thenItCountsBeforeWhatTheRestSays() {
      var sheet =
          TermsSheet.written(
              Map.of("exchangeDays", " 45 ", "text", "exchangeDays: 14\nchannel: any"));

      assertThat(sheet.text()).isEqualTo("exchangeDays: 45\nchannel: any");
    }

    @Test
    void whenAFieldIsEmptied_thenTheTermsSayNothingOfIt() {
      var sheet = TermsSheet.written(Map.of("returnDays", " ", "text", "channel: any"));

      assertThat(sheet.text()).isEqualTo("channel: any");
    }

    @Test
    void whenAFieldHoldsLinesOfItsOwn_thenItIsOneValueAllTheSame() {
      var sheet = TermsSheet.written(Map.of("returnDays", "30\nbrand: \"Maison\"", "text", ""));

      assertThat(sheet.text()).isEqualTo("returnDays: \"30 brand: \\\"Maison\\\"\"");
    }
  }
}
