package io.redress.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @Nested
  class GivenABrowser {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "zh-CN,zh;q=0.9,en;q=0.8|SIMPLIFIED_CHINESE",
          "zh-SG|SIMPLIFIED_CHINESE",
          "zh|SIMPLIFIED_CHINESE",
          "zh-Hans-HK|SIMPLIFIED_CHINESE",
          "zh-TW|ENGLISH",
          "zh-TW,zh-CN;q=0.5|SIMPLIFIED_CHINESE",
          "de-DE,de;q=0.9|ENGLISH",
          "en;q=0.3,zh-CN;q=0.9|SIMPLIFIED_CHINESE",
          "*|ENGLISH",
          ";;;q=nonsense|ENGLISH"
        })
    void whenNothingWasChosen_thenTheBestSpokenLanguageIsTaken(String header, Language expected) {
      assertThat(Languages.of(Languages.choose(List.of(), header))).isEqualTo(expected);
    }

    @Test
    void whenItsRegionSpeaksTheChosenLanguage_thenTheRegionStays() {
      assertThat(Languages.choose(List.of(Optional.of("en")), "de-DE,en-US;q=0.8"))
          .isEqualTo(Locale.US);
    }

    @ParameterizedTest
    @CsvSource({
      "en-US-x-any1, en-US",
      "en-US-u-nu-arab, en-US",
      "en-QQ, en-GB",
      "en-GB, en-GB",
      "zh-SG-u-co-pinyin, zh-Hans-SG",
      "ja, ja-JP",
      "ar, ar-AE-u-ca-gregory-nu-latn",
      "ar-SA-u-nu-arab, ar-SA-u-ca-gregory-nu-latn"
    })
    void whenATagSaysMoreThanACountry_thenOnlyTheCountryCounts(String header, String region) {
      assertThat(Languages.choose(List.of(), header).toLanguageTag()).isEqualTo(region);
    }

    @Test
    void whenTheFirstRegionIsTheHome_thenItIsNotPassedOver() {
      assertThat(Languages.choose(List.of(Optional.of("en")), "en-GB,en-US;q=0.8"))
          .isEqualTo(Locale.UK);
    }
  }

  @Nested
  class GivenTheContactOfABrand {
    @ParameterizedTest
    @CsvSource({"fr-CH, FRENCH, fr-CH", "it, ITALIAN, it-IT", "de, ENGLISH, en-GB"})
    void whenTheBrowserAsks_thenMoreIsSpokenThanToOthers(
        String header, Language expected, String region) {
      var chosen = Languages.choose(List.of(), header, Language.ofBrands());

      assertThat(Languages.of(chosen, Language.ofBrands())).isEqualTo(expected);
      assertThat(chosen.toLanguageTag()).isEqualTo(region);
      assertThat(Languages.of(Languages.choose(List.of(), header))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whenLanguagesAreOffered_thenTheirsAreAmongThoseOfBrandsAlone() {
      assertThat(Language.ofBrands())
          .containsAll(Language.offered())
          .contains(Language.FRENCH, Language.ITALIAN)
          .doesNotContain(Language.PSEUDO);
      assertThat(Language.offered()).doesNotContain(Language.FRENCH, Language.ITALIAN);
    }
  }

  @Nested
  class GivenAChoice {
    @Test
    void whenALinkChooses_thenItBeatsWhatWasKept() {
      assertThat(
              Languages.of(
                  Languages.choose(List.of(Optional.of("zh-Hans"), Optional.of("en")), "en-GB")))
          .isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void whenTheChoiceIsUnknown_thenTheKeptOneCounts() {
      assertThat(
              Languages.of(
                  Languages.choose(List.of(Optional.of("tlh"), Optional.of("zh-Hans")), "en-GB")))
          .isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void whenThePseudoLanguageIsAsked_thenNoReaderGetsIt() {
      assertThat(Languages.of(Languages.choose(List.of(Optional.of("en-XA")), null)))
          .isEqualTo(Language.ENGLISH);
    }
  }
}
