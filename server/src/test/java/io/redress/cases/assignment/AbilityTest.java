package io.redress.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.Money;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityTest {
  @ParameterizedTest
  @CsvSource({
    "zh, zh-Hans, true",
    "zh-Hans, zh-Hans, true",
    "zh-Hant, zh-Hans, false",
    "de, de-AT, true",
    "de-AT, de, true",
    "en, de, false"
  })
  void whenALanguageIsSpoken_thenItIsWrittenInItsScript(
      String spoken, String wanted, boolean isCovered) {
    var ability = new Ability(Set.of(), Set.of(), Set.of(spoken), Optional.empty(), false);
    var needs = new CaseNeeds(Set.of(), Set.of(), wanted, Money.of(100, "EUR"), Set.of());

    assertThat(ability.coversLanguage(needs)).isEqualTo(isCovered);
  }
}
