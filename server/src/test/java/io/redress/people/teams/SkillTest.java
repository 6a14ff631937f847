package io.redress.people.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.people.teams.Skill.OfLanguage;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTest {
  private static final StaffId SOMEBODY = new StaffId(new UUID(1, 1));

  @ParameterizedTest
  @CsvSource({"JA, ja", "zh-hans, zh-Hans", "pt-br, pt-BR", " de , de"})
  void whenATagIsRead_thenItIsInItsUsualWriting(String written, String tag) {
    assertThat(OfLanguage.read(written)).contains(new OfLanguage(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a language", "x-private", "1", "de--AT"})
  void whenItIsNoTag_thenNothingIsRead(String written) {
    assertThat(OfLanguage.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-Hans, true",
    "zh-Hans, zh, true",
    "zh-Hans, zh-Hant, false",
    "pt-BR, pt-PT, true",
    "de, en, false"
  })
  void whenSomebodySpeaks_thenReadersOfThatLanguageAndScriptUnderstand(
      String own, String wanted, boolean isUnderstood) {
    assertThat(new OfLanguage(own).speaks(wanted)).isEqualTo(isUnderstood);
  }

  @Test
  void whenTwoLimitsAreSaid_thenItIsNoSkillOfOnePerson() {
    var euro = new Skill.UpTo(Money.of(100, "EUR"));
    var yen = new Skill.UpTo(Money.of(100, "JPY"));

    assertThatThrownBy(() -> new StaffSkills(SOMEBODY, Set.of(euro, yen), false, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenNothingWasSaid_thenTheLanguageOfThePagesIsSpoken() {
    assertThat(StaffSkills.unsaid(SOMEBODY, "zh-Hans").speaks("zh-Hans-CN")).isTrue();
    assertThat(StaffSkills.unsaid(SOMEBODY, "").languages()).isEmpty();
  }
}
