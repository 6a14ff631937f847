package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.brands.health.BrandHealth;
import io.redress.faces.shared.Codes;
import io.redress.language.Phrases;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.HealthInput;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.Weakness;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that pages of a brand's standing make a key of has its words. */
class StandingWordsTest {
  private static final Phrases PHRASES = new Phrases();

  static Stream<String> keys() {
    return Stream.of(
            of("health.headline.", Health.Standing.values()),
            of("health.direction.", BrandHealth.Direction.values()),
            of("health.input.", HealthInput.Kind.values()),
            of("health.name.", HealthInput.Kind.values()),
            of("health.kind.", Strain.Kind.values()),
            of("health.instead.", Strain.Alternative.values()),
            of("health.weak.", Weakness.values()))
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
