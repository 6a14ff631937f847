package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand.FactSource;
import io.redress.cases.domain.CommandKind;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactWords;
import io.redress.language.Language;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Informant;
import io.redress.rulebook.intake.Prompt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question, every answer, every fact and every command has words in every language. */
class FactWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void whenAnythingIsAsked_thenItHasWords(Language language) {
    var page = SamplePages.page(language, Audience.CONSUMER);
    var keys = new ArrayList<String>();
    for (var prompt : Prompt.values()) {
      keys.add("intake.question." + prompt.code());
      prompt
          .replies()
          .forEach(each -> keys.add("intake.answer." + prompt.code() + "." + each.code()));
    }
    for (var informant : Informant.values()) {
      keys.add("intake.informant." + informant.code());
    }
    for (var source : FactSource.values()) {
      keys.add("desk.source." + Codes.of(source));
    }

    assertThat(keys).allMatch(key -> page.words().phrases().knows(key));
  }

  /** Also what no form of the desk offers: its refusal names it. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void whenACommandIsRefused_thenTheDeskHasItsName(Language language) {
    var page = SamplePages.page(language, Audience.STAFF);

    assertThat(CommandKind.values())
        .allMatch(kind -> page.words().phrases().knows("desk.do." + kind.code()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whenAFactIsNamed_thenItAndItsValuesHaveWords(Language language) {
    var page = SamplePages.page(language, Audience.STAFF);
    var words = new FactWords(page);

    for (var fact : Fact.values()) {
      assertThat(words.name(fact)).as(fact.path()).isNotBlank();
      assertThat(values(fact))
          .as(fact.path())
          .allSatisfy(value -> assertThat(words.value(fact, value)).isNotBlank());
    }
    assertThat(words.value(Fact.CONSUMER_COUNTRY, "US-CA")).contains("(CA)");
  }

  private static List<Object> values(Fact fact) {
    var values = new ArrayList<Object>(fact.choices());
    switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT -> values.addAll(List.of(true, false));
      case CATEGORY -> values.addAll(List.of(Category.values()));
      default -> {}
    }
    return values;
  }
}
