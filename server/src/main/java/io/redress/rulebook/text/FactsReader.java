package io.redress.rulebook.text;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads facts from YAML or JSON in the vocabulary of the catalogue, and refuses every word that is
 * not in it.
 */
public final class FactsReader {
  private static final Set<String> ONE_CASE_KEYS = Set.of("id", "title", "plain");

  private final FactValues values;

  /** A reader that knows these identifiers of brand terms. */
  public FactsReader(Set<String> brandPolicyIds) {
    this.values = new FactValues(brandPolicyIds);
  }

  /** One case that was read without fault. */
  public record Case(String id, Facts facts) {}

  /**
   * What a text held.
   *
   * @param cases the good cases, in order
   * @param problems what is wrong with the others, each with file, line, path and value
   */
  public record Reading(List<Case> cases, List<String> problems) {
    public Reading {
      cases = List.copyOf(cases);
      problems = List.copyOf(problems);
    }
  }

  /** Reads one document of facts, or {@code cases: [{id, inputs}, ...]}. */
  public Reading read(String file, String text) {
    var cases = new ArrayList<Case>();
    var problems = new ArrayList<String>();
    try {
      switch (Node.parse(text)) {
        case Table table when table.entries().get("cases") instanceof Items items ->
            readCases(file, items, cases, problems);
        case Table table -> readOne(new Place(file, name(file, table)), table, cases, problems);
        case Items items ->
            problems.add(file + ":" + items.line() + ": expected facts, not a list");
        case Scalar scalar -> problems.add(file + ":" + scalar.line() + ": expected facts");
      }
    } catch (UnreadableText e) {
      problems.add(file + ":" + e.line() + ": " + e.getMessage());
    }
    return new Reading(cases, problems);
  }

  private record Place(String file, String id) {
    String at(Node node) {
      return file + ":" + node.line() + ": case " + id + ": ";
    }
  }

  private static String name(String file, Table table) {
    if (table.entries().get("id") instanceof Scalar id) {
      return id.text();
    }
    var start = file.lastIndexOf('/') + 1;
    var end = file.lastIndexOf('.');
    return end > start ? file.substring(start, end) : file.substring(start);
  }

  private void readCases(String file, Items items, List<Case> cases, List<String> problems) {
    var number = 0;
    for (var element : items.elements()) {
      number++;
      if (element instanceof Table table && table.entries().get("inputs") instanceof Table inputs) {
        var id = table.entries().get("id") instanceof Scalar scalar ? scalar.text() : "" + number;
        readOne(new Place(file, id), inputs, cases, problems);
      } else {
        problems.add(file + ":" + element.line() + ": case " + number + " has no inputs");
      }
    }
  }

  private void readOne(Place place, Table table, List<Case> cases, List<String> problems) {
    var builder = Facts.builder();
    var before = problems.size();
    for (var entry : table.entries().entrySet()) {
      if (!ONE_CASE_KEYS.contains(entry.getKey())) {
        readEntry(place, entry.getKey(), entry.getValue(), builder, problems);
      }
    }
    if (problems.size() == before) {
      cases.add(new Case(place.id(), builder.build()));
    }
  }

  private void readEntry(
      Place place, String path, Node node, Facts.Builder builder, List<String> problems) {
    var fact = Fact.atPath(path);
    if (fact.isPresent() && !(node instanceof Table)) {
      readValue(place, fact.get(), node, builder, problems);
    } else if (node instanceof Table table && isPrefix(path)) {
      if (fact.isPresent()) {
        builder.set(fact.get(), "known");
      }
      for (var entry : table.entries().entrySet()) {
        readEntry(place, path + "." + entry.getKey(), entry.getValue(), builder, problems);
      }
    } else if (!(isPrefix(path) && node instanceof Scalar scalar && scalar.isNull())) {
      var near = Nearest.to(path, Arrays.stream(Fact.values()).map(Fact::path).toList());
      problems.add(
          place.at(node) + path + " = " + shown(node) + ": unknown key" + suggestion(near));
    }
  }

  private void readValue(
      Place place, Fact fact, Node node, Facts.Builder builder, List<String> problems) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      if (fact == Fact.POLICIES_STORE) {
        builder.set(fact, "unknown");
      }
      return;
    }
    if (fact == Fact.STORE_SPECIAL) {
      var told = place.file() + ": case " + place.id() + ": special";
      SpecialTermsReader.read(told, node, problems).ifPresent(read -> builder.set(fact, read));
      return;
    }
    var value = values.read(fact, node);
    if (value.isEmpty()) {
      var near = Nearest.to(shown(node), values.known(fact));
      problems.add(
          place.at(node)
              + fact.path()
              + " = "
              + shown(node)
              + ": "
              + values.expected(fact)
              + suggestion(near));
      return;
    }
    builder.set(fact, value.get());
    if (value.get() == Category.RING && shown(node).equals(FactValues.GOLD_RING)) {
      builder.set(Fact.ITEM_MATERIAL, "gold");
    }
  }

  private static boolean isPrefix(String path) {
    var prefix = path + ".";
    return Arrays.stream(Fact.values()).anyMatch(fact -> fact.path().startsWith(prefix));
  }

  private static String suggestion(Optional<String> near) {
    return near.map(word -> "; the nearest known name is " + word).orElse("");
  }

  private static String shown(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Items items -> items.elements().stream().map(FactsReader::shown).toList().toString();
      case Table table -> table.entries().keySet().toString();
    };
  }
}
