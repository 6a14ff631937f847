package io.redress.rulebook.text;

import io.redress.calendar.DayCount;
import io.redress.calendar.LegalPeriod;
import io.redress.calendar.PeriodUnit;
import io.redress.calendar.Rollover;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of a rule file while it is read: it notes what is wrong with file and line, and knows
 * which keys nobody asked for.
 */
final class Entry {
  private static final int FEW = 5;

  private final String file;
  private final Table table;
  private final List<String> problems;
  private final TreeSet<String> asked = new TreeSet<>();

  Entry(String file, Table table, List<String> problems) {
    this.file = file;
    this.table = table;
    this.problems = problems;
  }

  void problem(Node node, String message) {
    problems.add(file + ":" + node.line() + ": " + message);
  }

  void problem(String message) {
    problem(table, message);
  }

  /** Notes what is wrong with a key: on its own line when it is there. */
  void problemAt(String key, String message) {
    var node = table.entries().get(key);
    problem(node == null ? table : node, message);
  }

  @Nullable Node node(String key) {
    asked.add(key);
    return table.entries().get(key);
  }

  boolean has(String key) {
    return node(key) != null;
  }

  @Nullable String text(String key) {
    return switch (node(key)) {
      case null -> null;
      case Scalar scalar -> scalar.isNull() ? null : scalar.text();
      case Node other -> {
        problem(other, key + " must be a single value");
        yield null;
      }
    };
  }

  String requiredText(String key) {
    var text = text(key);
    if (text == null) {
      problem(key + " is missing");
    }
    return text == null ? "" : text;
  }

  String text(String key, String otherwise) {
    var text = text(key);
    return text == null ? otherwise : text;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(optionalFlag(key));
  }

  @Nullable Boolean optionalFlag(String key) {
    var text = text(key);
    if (text == null) {
      return null;
    }
    if (!text.equals("true") && !text.equals("false")) {
      problemAt(key, key + " must be true or false, not " + text);
    }
    return text.equals("true");
  }

  @Nullable Integer number(String key) {
    var text = text(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,8}")) {
      problemAt(key, key + " must be a whole number, not " + text);
      return null;
    }
    return Integer.valueOf(text);
  }

  LocalDate day(String key, LocalDate otherwise) {
    var text = text(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problemAt(key, key + " must be a day such as 2026-06-01, not " + text);
      return otherwise;
    }
  }

  List<String> texts(String key) {
    return switch (node(key)) {
      case null -> List.of();
      case Items items -> {
        var words = new ArrayList<String>();
        for (var element : items.elements()) {
          if (element instanceof Scalar scalar) {
            words.add(scalar.text());
          } else {
            problem(element, key + " must be a list of single words");
          }
        }
        yield words;
      }
      case Node other -> {
        problem(other, key + " must be a list");
        yield List.of();
      }
    };
  }

  /** A word out of a few, if it is there. */
  @Nullable String choice(String key, List<String> known) {
    var text = text(key);
    return text == null || isAmong(known, key, text) ? text : null;
  }

  /** Words out of a few. */
  List<String> choices(String key, List<String> known) {
    return texts(key).stream().filter(text -> isAmong(known, key, text)).toList();
  }

  private boolean isAmong(List<String> known, String key, String text) {
    if (known.contains(text)) {
      return true;
    }
    refuse(key, text, known);
    return false;
  }

  /** Names all that is known when it is little, otherwise the nearest. */
  private void refuse(String key, String text, List<String> known) {
    var expected =
        known.size() <= FEW
            ? "; expected one of " + String.join(", ", known)
            : "; the nearest is " + Nearest.to(text, known).orElse("none");
    problemAt(key, key + " cannot be " + text + expected);
  }

  List<Remedy> remedies(String key) {
    var codes = Arrays.stream(Remedy.values()).map(Remedy::code).toList();
    var found = new ArrayList<Remedy>();
    for (var text : choices(key, codes)) {
      found.add(Remedy.valueOf(text.toUpperCase(Locale.ROOT)));
    }
    found.sort(null);
    return found;
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    var text = text(key);
    if (text == null) {
      return otherwise;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    var known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    refuse(key, text, known);
    return otherwise;
  }

  /** A table within this one, if it is there. */
  @Nullable Entry entry(String key) {
    return switch (node(key)) {
      case null -> null;
      case Table inner -> new Entry(file, inner, problems);
      case Node other -> {
        problem(other, key + " must be a table");
        yield null;
      }
    };
  }

  /** Another table of the same file. */
  Entry within(Table inner) {
    return new Entry(file, inner, problems);
  }

  List<Entry> entries(String key) {
    return switch (node(key)) {
      case null -> List.of();
      case Items items -> {
        var tables = new ArrayList<Entry>();
        for (var element : items.elements()) {
          if (element instanceof Table inner) {
            tables.add(new Entry(file, inner, problems));
          } else {
            problem(element, key + " must be a list of tables");
          }
        }
        yield tables;
      }
      case Node other -> {
        problem(other, key + " must be a list of tables");
        yield List.of();
      }
    };
  }

  Map<String, Node> all() {
    asked.addAll(table.entries().keySet());
    return table.entries();
  }

  /** A period, if it is there. */
  @Nullable LegalPeriod period(String key) {
    var entry = entry(key);
    return entry == null ? null : entry.asPeriod();
  }

  LegalPeriod requiredPeriod(String key) {
    var period = period(key);
    if (period == null) {
      problem(key + " is missing");
    }
    return period == null ? LegalPeriod.ofDays(0) : period;
  }

  private LegalPeriod asPeriod() {
    var period = periodKeys();
    close();
    return period;
  }

  /** The keys of a period in a table that may hold others. */
  LegalPeriod periodKeys() {
    var length = number("length");
    if (length == null || length > LegalPeriod.MAXIMUM_LENGTH) {
      problemAt("length", "a period needs a length of at most " + LegalPeriod.MAXIMUM_LENGTH);
      length = 0;
    }
    return new LegalPeriod(
        length,
        oneOf("unit", PeriodUnit.class, PeriodUnit.DAY),
        oneOf("dayCount", DayCount.class, DayCount.EXCLUDE_EVENT),
        oneOf("rollover", Rollover.class, Rollover.NONE));
  }

  /** Reports the keys that nobody asked for. */
  void close() {
    for (var entry : table.entries().entrySet()) {
      if (!asked.contains(entry.getKey())) {
        var near = Nearest.to(entry.getKey(), asked).orElse("none");
        problem(entry.getValue(), entry.getKey() + " is no key here; the nearest is " + near);
      }
    }
  }
}
