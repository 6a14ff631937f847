package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Draws a state machine into {@code docs/machines/}, so that the picture is never older than the
 * code: a test fails when the file says something else, after it has written the right one.
 */
public final class MachineDiagrams {
  private MachineDiagrams() {}

  /**
   * What a machine does with every pair of state and command.
   *
   * @param title heading of the page
   * @param states all states, the first is where the machine begins
   * @param commands all commands
   * @param next the state after a command; empty when the machine refuses it
   */
  public record Machine<S extends Enum<S>, C extends Enum<C>>(
      String title, List<S> states, List<C> commands, BiFunction<S, C, Optional<S>> next) {}

  /**
   * Asserts that {@code docs/machines/<name>.md} shows this machine; writes it when it does not.
   */
  public static void assertDrawn(String name, Machine<?, ?> machine) {
    assertWritten(name, draw(machine));
  }

  /** Asserts that {@code docs/machines/<name>.md} is this page; writes it when it is not. */
  public static void assertWritten(String name, String drawn) {
    var file = projectRoot().resolve("docs/machines/" + name + ".md");
    try {
      var before = Files.exists(file) ? Files.readString(file) : "";
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawn);
      assertThat(before)
          .as("%s was out of date and is now rewritten: commit it", file)
          .isEqualTo(drawn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of a machine: a Mermaid diagram and the full table. */
  static <S extends Enum<S>, C extends Enum<C>> String draw(Machine<S, C> machine) {
    return """
    # %s

    Written by a test from the code; do not edit. Commands that change nothing are not drawn.

    ```mermaid
    stateDiagram-v2
    %s
    ```

    %s
    """
        .formatted(machine.title(), arrows(machine), table(machine));
  }

  private static <S extends Enum<S>, C extends Enum<C>> String arrows(Machine<S, C> machine) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (var state : machine.states()) {
      for (var command : machine.commands()) {
        machine
            .next()
            .apply(state, command)
            .filter(next -> next != state)
            .map(next -> name(state) + " --> " + name(next))
            .ifPresent(
                arrow -> labels.computeIfAbsent(arrow, a -> new ArrayList<>()).add(name(command)));
      }
    }
    var lines = new ArrayList<String>();
    lines.add("  [*] --> " + name(machine.states().getFirst()));
    labels.forEach(
        (arrow, commands) -> lines.add("  " + arrow + ": " + String.join(", ", commands)));
    return String.join("\n", lines);
  }

  private static <S extends Enum<S>, C extends Enum<C>> String table(Machine<S, C> machine) {
    var lines = new ArrayList<String>();
    lines.add(row("", machine.commands().stream().map(MachineDiagrams::name).toList()));
    lines.add(row("---", machine.commands().stream().map(command -> "---").toList()));
    for (var state : machine.states()) {
      var cells =
          machine.commands().stream()
              .map(command -> machine.next().apply(state, command))
              .map(next -> next.map(s -> s == state ? "=" : name(s)).orElse("refused"))
              .toList();
      lines.add(row("**" + name(state) + "**", cells));
    }
    return String.join("\n", lines);
  }

  private static String row(String first, List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The root of the project: tests run there or in one of its modules. */
  public static Path projectRoot() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.resolveSibling(".").normalize();
  }
}
