package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Codes;
import io.redress.language.Language;
import io.redress.people.shifts.AbsenceKind;
import io.redress.people.shifts.Gap;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why somebody is away and what can be done about a gap has words in every language. */
class TeamWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void whenAnythingIsTold_thenItHasWords(Language language) {
    var phrases = SamplePages.page(language, Audience.STAFF).words().phrases();
    var keys =
        Stream.concat(
            Arrays.stream(AbsenceKind.values()).map(kind -> "teams.away.kind." + Codes.of(kind)),
            Arrays.stream(Gap.Change.values())
                .map(change -> "teams.coverage.ask." + Codes.of(change)));

    assertThat(keys).allMatch(phrases::knows);
  }
}
