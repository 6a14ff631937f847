package io.redress.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.StartupProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void whenOptionsAreGivenInBothForms_thenTheyAreReadAlike() {
    var arguments =
        Arguments.parse(List.of("dir", "--limit", "5", "--out=a=b.csv"), Set.of("limit", "out"));

    assertThat(arguments.words()).containsExactly("dir");
    assertThat(arguments.options()).isEqualTo(Map.of("limit", "5", "out", "a=b.csv"));
  }

  @Test
  void whenAnOptionIsUnknown_thenItIsNamed() {
    assertThatThrownBy(() -> Arguments.parse(List.of("--limt", "5"), Set.of("limit")))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("--limt");
  }

  @Test
  void whenAValueIsMissing_thenItIsSaid() {
    assertThatThrownBy(() -> Arguments.parse(List.of("--limit"), Set.of("limit")))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("needs a value");
  }
}
