package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.assignment.CaseNeeds.Hardness;
import io.redress.cases.assignment.Missing;
import io.redress.cases.assignment.Pressure;
import io.redress.cases.assignment.Why;
import io.redress.catalogue.Categories;
import io.redress.faces.shared.Codes;
import io.redress.language.Phrases;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of which the page of loads makes a key has its words. */
class AssignmentWordsTest {
  private static final Phrases PHRASES = new Phrases();

  static Stream<String> keys() {
    return Stream.of(
            of("assignment.why.", Why.values()),
            of("assignment.missing.", Missing.values()),
            of("assignment.hard.", Hardness.values()),
            of("assignment.load.", Pressure.values())
                .filter(key -> !key.endsWith(Codes.of(Pressure.EVEN))),
            Stream.of("on", "held", "unplanned").map(state -> "assignment.state." + state),
            Stream.of("given", "run", "held", "on", "moved")
                .map(done -> "assignment.done." + done)
                .flatMap(key -> Stream.of(key, key + ".text")),
            new Categories()
                .all().stream().map(category -> "fact.family." + category.parent()).distinct())
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
}
