package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.cli.RulebookCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Mistakes in rule files are told with file, line and what was expected. */
class RuleMistakesTest {
  private static final int LEAST_KINDS = 50;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TestFactory
  Stream<DynamicTest> eachMistakeIsToldOnItsLine() throws IOException {
    var mistakes = new YAMLMapper().readTree(resource("mistakes.yaml")).get("mistakes");
    assertThat(mistakes.size()).isGreaterThanOrEqualTo(LEAST_KINDS);
    return mistakes
        .valueStream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(mistake.get("name").asString(), () -> check(mistake)));
  }

  private void check(JsonNode mistake) throws IOException {
    var sound = resource("sound.yaml");
    var replaced = mistake.get("replace").asString();
    assertThat(sound).contains(replaced);
    var at = sound.indexOf(replaced);
    var spoiled =
        sound.substring(0, at)
            + mistake.get("by").asString()
            + sound.substring(at + replaced.length());
    Files.writeString(folder.resolve("spoiled.yaml"), spoiled);
    err.reset();

    var status = run("check", folder.toString());

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("spoiled.yaml:" + mistake.get("line").asInt() + ": ")
                    .contains(mistake.get("says").asString()));
  }

  @Nested
  class GivenSoundFiles {
    @Test
    void whenTheyAreChecked_thenTheyAreInOrder() throws IOException {
      Files.writeString(folder.resolve("sound.yaml"), resource("sound.yaml"));

      assertThat(run("check", folder.toString())).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines("14 rules in 1 files are in order, 1 of them terms of brands");
      assertThat(err.size()).isZero();
    }

    @Test
    void whenARuleIsShown_thenItStandsThereWithPlaceAndParts() {
      assertThat(run("show", "eu-withdrawal")).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("statutes/eu.yaml:3", "Directive 2011/83/EU", "eu-withdrawal-exceptions")
          .doesNotContain("eu-conformity", "From memory only");
    }

    @Test
    void whenARuleIsFromMemory_thenThatIsSaid() {
      assertThat(run("show", "us-federal")).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("From memory only");
    }

    @Test
    void whenNoRuleIsCalledSo_thenTheNearestIsNamed() {
      assertThat(run("show", "eu-withdrawl")).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("the nearest is eu-withdrawal");
    }
  }

  @Nested
  class GivenAWrongCommand {
    @Test
    void whenNothingIsAskedFor_thenUsageIsTold() {
      assertThat(run()).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: rulebook check DIR");
    }

    @Test
    void whenTheDirectoryIsNotThere_thenThatIsTold() {
      assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere is no directory");
    }
  }

  private int run(String... arguments) {
    return new RulebookCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private static String resource(String name) throws IOException {
    try (var stream = RuleMistakesTest.class.getResourceAsStream("/rulebook/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
