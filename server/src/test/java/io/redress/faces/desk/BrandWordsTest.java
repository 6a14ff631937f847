package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.TermDocument;
import io.redress.faces.shared.Codes;
import io.redress.language.Phrases;
import io.redress.liaison.accounts.AccountEvent;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.UseLevel;
import io.redress.liaison.accounts.WhenSilent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that pages of brands make a key of has its words. */
class BrandWordsTest {
  private static final Phrases PHRASES = new Phrases();

  static Stream<String> keys() {
    return Stream.of(
            of("brands.topic.", Topic.values()),
            of("brands.period.", DealingPeriod.values()),
            of("brands.this.", DealingPeriod.values()),
            of("brands.status.", AccountStatus.values()),
            of("brands.level.", UseLevel.values()),
            of("brands.paper.", NeededPaper.values()),
            of("brands.boughtFrom.", BoughtFrom.values()),
            of("brands.then.", AfterBlackout.values()),
            of("brands.then.", WhenSilent.values()),
            of("brandroom.silence.", WhenSilent.values()),
            of("brandroom.silenced.", WhenSilent.values()),
            of("brands.event.", AccountEvent.Kind.values()),
            of("brands.form.", BrandForm.values()),
            of("brands.lede.", BrandForm.values()))
        .flatMap(each -> each);
  }

  private static Stream<String> of(String start, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> start + Codes.of(value));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void whenACodeIsShown_thenItHasWords(String key) {
    assertThat(PHRASES.knows(key)).isTrue();
  }

  @Test
  void whenAKindOfTermIsSent_thenThereIsAFormForIt() {
    var forms =
        Arrays.stream(BrandForm.values()).filter(BrandForm::isOfTerm).map(BrandForm::code).toList();

    assertThat(forms).containsExactlyInAnyOrderElementsOf(TermDocument.KINDS);
  }

  @Test
  void whenAPathOfTheApiIsTold_thenItsFieldIsFound() {
    assertThat(BrandFields.name("term.amount.amount")).isEqualTo("amount");
    assertThat(BrandFields.name("term.amount.currency")).isEqualTo("currency");
    assertThat(BrandFields.name("warnAt.amount")).isEqualTo("warnAt");
    assertThat(BrandFields.name("hours[6]")).isEqualTo("hours-6");
    assertThat(BrandFields.name("term.pieces")).isEqualTo("pieces");
  }

  @Test
  void whenCountriesAreWritten_thenTheUnionIsReadAndWrittenAsOne() {
    var codes = RegionCodes.read("eu, ch");

    assertThat(codes).hasSize(28).contains("IT", "CH");
    assertThat(RegionCodes.write(codes)).isEqualTo("EU CH");
    assertThat(RegionCodes.write(List.of("FR", "DE"))).isEqualTo("DE FR");
  }
}
