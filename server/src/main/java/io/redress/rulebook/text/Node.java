package io.redress.rulebook.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A piece of YAML or JSON that remembers its line. */
sealed interface Node {
  int line();

  /** A single value; {@code isNull} for an empty or null one. */
  record Scalar(String text, boolean isNull, int line) implements Node {}

  /** A list. */
  record Items(List<Node> elements, int line) implements Node {}

  /** Named values in the order of the text. */
  record Table(Map<String, Node> entries, int line) implements Node {}

  /** Text that is no YAML. */
  final class UnreadableText extends Exception {
    private final int line;

    UnreadableText(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Where it stops to be YAML, counted from 1. */
    int line() {
      return line;
    }
  }

  /** Largest text that is read, in characters. */
  int MAXIMUM_CHARACTERS = 50_000_000;

  /** What the reader buffers anyway, in characters. */
  int LEAST_BUFFER = 1024;

  /**
   * Reads one document; an empty text is an empty table. A text that nests deeper than {@link
   * NodeReader#MOST_LEVELS} is none.
   */
  static Node parse(String text) throws UnreadableText {
    try {
      var settings =
          LoadSettings.builder()
              .setCodePointLimit(MAXIMUM_CHARACTERS)
              // The reader fails where a character outside the basic plane straddles two buffers.
              .setBufferSize(Math.max(LEAST_BUFFER, text.length() + 1))
              .build();
      return new NodeReader(new Parse(settings).parseString(text)).document();
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new UnreadableText(line, "expected YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new UnreadableText(1, "expected YAML: " + e.getMessage());
    }
  }

  /** The plain values of a JSON document: maps, collections, single values and null. */
  static Node of(@Nullable Object plain) {
    return switch (plain) {
      case null -> new Scalar("null", true, 1);
      case Map<?, ?> map -> {
        var entries = new LinkedHashMap<String, Node>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), of(value)));
        yield new Table(entries, 1);
      }
      case Collection<?> list -> new Items(list.stream().map(Node::of).toList(), 1);
      default -> new Scalar(plain.toString(), false, 1);
    };
  }

  /** The node as YAML on one line. */
  static String written(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.isNull() ? "null" : quoted(scalar.text());
      case Items items ->
          items.elements().stream().map(Node::written).collect(Collectors.joining(", ", "[", "]"));
      case Table table ->
          table.entries().entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ": " + written(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** A word as it is; anything else so that no character of it means something. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_.-]+") ? text : "'" + text.replace("'", "''") + "'";
  }
}
