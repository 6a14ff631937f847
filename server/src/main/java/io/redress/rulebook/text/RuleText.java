package io.redress.rulebook.text;

import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One rule as text that is changed key by key; whatever is not changed stays as it was written,
 * layout and remarks included.
 *
 * @param lines of the rule without the dash and the indentation of its list
 */
public record RuleText(List<String> lines) {
  private static final Pattern DASH = Pattern.compile("^\\s*-\\s+(?=\\S)");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

  /** Lines that belong to the key above them: they are indented, or parts of its list. */
  private static final Pattern MORE = Pattern.compile("^(\\s.*|-(\\s.*)?|)$");

  private static final Table NOTHING = new Table(Map.of(), 1);

  public RuleText {
    lines = List.copyOf(lines);
  }

  /** A rule as it stands in a file, or as somebody writes one into a form. */
  public static RuleText of(String written) {
    var all = PlainWords.clean(written).strip().lines().map(String::stripTrailing).toList();
    if (all.isEmpty() || !DASH.matcher(all.getFirst()).find()) {
      return new RuleText(all);
    }
    var rest = all.subList(1, all.size());
    var indent = rest.stream().filter(RuleText::says).mapToInt(RuleText::indent).min().orElse(0);
    var lines = new ArrayList<String>();
    lines.add(DASH.matcher(all.getFirst()).replaceFirst(""));
    rest.forEach(line -> lines.add(line.substring(Math.min(indent, indent(line)))));
    return new RuleText(lines);
  }

  /**
   * Says that this is one table of keys and nothing else.
   *
   * @param file how mistakes call it
   * @throws UnusableRules with file and line when it is none
   */
  public RuleText requireTable(String file) {
    try {
      if (Node.parse(text()) instanceof Table) {
        return this;
      }
    } catch (UnreadableText e) {
      throw new UnusableRules(List.of(file + ":" + e.line() + ": " + e.getMessage()));
    }
    throw new UnusableRules(List.of(file + ":1: expected keys with values, one below the other"));
  }

  /**
   * Says that none of these keys is there, in whatever way it may be written: in quotes, in braces.
   *
   * @param file how mistakes call it
   * @throws UnusableRules with file and line of each that is there
   */
  public RuleText requireWithout(List<String> keys, String file) {
    var left = table().entries();
    var told =
        keys.stream()
            .filter(left::containsKey)
            .map(key -> file + ":" + lineOf(left, key) + ": " + key + " is written by itself")
            .toList();
    if (!told.isEmpty()) {
      throw new UnusableRules(told);
    }
    return this;
  }

  /** The word that stands at a key; empty where there is none. */
  public String word(String key) {
    return table().entries().get(key) instanceof Scalar scalar ? scalar.text() : "";
  }

  private static int lineOf(Map<String, Node> entries, String key) {
    return Optional.ofNullable(entries.get(key)).map(Node::line).orElse(1);
  }

  private Table table() {
    try {
      return Node.parse(text()) instanceof Table table ? table : NOTHING;
    } catch (UnreadableText e) {
      return NOTHING;
    }
  }

  /** The same with this key, in the place of what it said before. */
  public RuleText with(String key, String value) {
    var at = place(key);
    var line = key + ": " + value;
    if (at.isEmpty()) {
      var more = new ArrayList<>(lines);
      more.add(line);
      return new RuleText(more);
    }
    var changed = new ArrayList<>(lines.subList(0, at.getAsInt()));
    changed.add(line);
    changed.addAll(lines.subList(end(at.getAsInt()), lines.size()));
    return new RuleText(changed);
  }

  /** The same with words in the place of a value, whatever characters they have. */
  public RuleText withWords(String key, String words) {
    var plain = PlainWords.oneLine(words).replace("\\", "\\\\").replace("\"", "\\\"");
    return with(key, "\"" + plain + "\"");
  }

  /** These keys, and others after them. */
  public RuleText and(RuleText more) {
    var all = new ArrayList<>(lines);
    all.addAll(more.lines);
    return new RuleText(all);
  }

  /** The same without these keys. */
  public RuleText without(List<String> keys) {
    var left = this;
    for (var key : keys) {
      left = left.without(key);
    }
    return left;
  }

  private RuleText without(String key) {
    var at = place(key);
    if (at.isEmpty()) {
      return this;
    }
    var left = new ArrayList<>(lines.subList(0, at.getAsInt()));
    left.addAll(lines.subList(end(at.getAsInt()), lines.size()));
    return new RuleText(left);
  }

  /** The whole number that stands at a key. */
  public OptionalInt number(String key) {
    var at = place(key);
    if (at.isEmpty()) {
      return OptionalInt.empty();
    }
    var value = lines.get(at.getAsInt()).substring(key.length() + 1).strip();
    return WHOLE_NUMBER.matcher(value).matches()
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }

  /** The keys with their values, one below the other. */
  public String text() {
    return String.join("\n", lines);
  }

  /** The same as one rule of a list. */
  String asRule() {
    return lines.stream()
        .map(line -> line.isEmpty() ? "" : "  " + line)
        .collect(Collectors.joining("\n"))
        .replaceFirst("^ {2}", "- ");
  }

  private OptionalInt place(String key) {
    for (var line = 0; line < lines.size(); line++) {
      if (lines.get(line).startsWith(key + ":")) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  /** The first line that no longer belongs to the key at this one. */
  private int end(int at) {
    var end = at + 1;
    while (end < lines.size() && MORE.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end;
  }

  /** Remarks stand where they like. */
  private static boolean says(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
