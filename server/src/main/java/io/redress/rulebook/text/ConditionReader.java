package io.redress.rulebook.text;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.Condition;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conditions: a table asks for all of its lines; {@code any} for one of a list; {@code not}
 * for the opposite; a fact for one of its values, {@code stated} for any value.
 */
final class ConditionReader {
  private static final Condition NEVER = new Condition.Any(List.of());
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final FactValues VALUES = new FactValues(Set.of());

  private ConditionReader() {}

  /** The condition under a key; always met when the key is absent. */
  static Condition always(Entry entry, String key) {
    var inner = entry.entry(key);
    return inner == null ? Condition.ALWAYS : all(inner);
  }

  /** The condition under a key; never met when the key is absent. */
  static Condition never(Entry entry, String key) {
    var node = entry.node(key);
    return node == null ? NEVER : any(entry, node);
  }

  static Condition all(Entry entry) {
    var conditions = new ArrayList<Condition>();
    entry.all().forEach((key, node) -> conditions.add(line(entry, key, node)));
    return Condition.allOf(conditions);
  }

  private static Condition any(Entry entry, Node node) {
    return switch (node) {
      case Items items ->
          Condition.anyOf(items.elements().stream().map(element -> any(entry, element)).toList());
      case Table table -> {
        var conditions = new ArrayList<Condition>();
        table.entries().forEach((key, value) -> conditions.add(line(entry, key, value)));
        yield Condition.allOf(conditions);
      }
      case Scalar scalar -> {
        entry.problem(scalar, scalar.text() + " is no condition");
        yield NEVER;
      }
    };
  }

  private static Condition line(Entry entry, String key, Node node) {
    return switch (key) {
      case "any" -> any(entry, node);
      case "not" -> new Condition.Not(any(entry, node));
      case "item.trait" -> trait(entry, node);
      case "item.family" -> family(entry, node);
      case "repair" -> repair(entry, node);
      case "bought" -> season(entry, node);
      case "shownWithinDays" -> new Condition.ShownWithin(days(entry, key, node));
      case "contractCopyLaterThanDays" -> new Condition.CopyLaterThan(days(entry, key, node));
      default -> fact(entry, key, node);
    };
  }

  private static Condition repair(Entry entry, Node node) {
    if (!(node instanceof Scalar scalar) || !scalar.text().equals("failed")) {
      entry.problem(node, "repair can only be failed");
    }
    return new Condition.RepairFailed();
  }

  private static LegalPeriod days(Entry entry, String key, Node node) {
    if (node instanceof Scalar scalar && scalar.text().matches("[0-9]{1,3}")) {
      return LegalPeriod.ofDays(Integer.parseInt(scalar.text()));
    }
    entry.problem(node, key + " must be a number of days");
    return LegalPeriod.ofDays(0);
  }

  /** A season in which the goods were bought: {@code {from: 2026-11-15, to: 2026-12-31}}. */
  private static Condition season(Entry entry, Node node) {
    if (!(node instanceof Table table)) {
      entry.problem(node, "bought must be a table with from and to");
      return NEVER;
    }
    var season = entry.within(table);
    var met = new Condition.BoughtWithin(season.day("from", FIRST_DAY), season.day("to", LAST_DAY));
    season.close();
    return met;
  }

  /** A band of prices: {@code {atLeast: 1000, below: 5000}}. */
  private static Condition band(Entry entry, Fact fact, Table table) {
    var band = entry.within(table);
    var least = amount(band, fact, "atLeast");
    var met =
        new Condition.InBand(fact, least.orElse(BigDecimal.ZERO), amount(band, fact, "below"));
    band.close();
    return met;
  }

  private static Optional<BigDecimal> amount(Entry band, Fact fact, String key) {
    var node = band.node(key);
    if (node == null) {
      return Optional.empty();
    }
    var amount = VALUES.read(fact, node).map(BigDecimal.class::cast);
    if (amount.isEmpty()) {
      band.problemAt(key, key + ": " + VALUES.expected(fact));
    }
    return amount;
  }

  private static Condition trait(Entry entry, Node node) {
    for (var trait : Category.Trait.values()) {
      if (node instanceof Scalar scalar
          && trait.name().toLowerCase(Locale.ROOT).equals(scalar.text())) {
        return Condition.hasTrait(trait);
      }
    }
    entry.problem(node, "no such trait of goods");
    return NEVER;
  }

  private static Condition family(Entry entry, Node node) {
    var categories = new HashSet<Object>();
    for (var word : words(node)) {
      var found =
          Arrays.stream(Category.values())
              .filter(category -> category.family().name().toLowerCase(Locale.ROOT).equals(word))
              .toList();
      if (found.isEmpty()) {
        entry.problem(node, "no such family of goods: " + word);
      }
      categories.addAll(found);
    }
    return new Condition.Is(Fact.ITEM_CATEGORY, categories);
  }

  private static List<String> words(Node node) {
    return switch (node) {
      case Scalar scalar -> List.of(scalar.text());
      case Items items -> items.elements().stream().flatMap(item -> words(item).stream()).toList();
      case Table _ -> List.of();
    };
  }

  private static Condition fact(Entry entry, String key, Node node) {
    var fact = Fact.atPath(key).orElse(null);
    if (fact == null) {
      var near = Nearest.to(key, Arrays.stream(Fact.values()).map(Fact::path).toList());
      entry.problem(node, key + " is no fact; the nearest is " + near.orElse("none"));
      return NEVER;
    }
    if (words(node).equals(List.of("stated"))) {
      return new Condition.IsStated(fact);
    }
    if (node instanceof Table table && fact.type() == Fact.Type.AMOUNT) {
      return band(entry, fact, table);
    }
    if (node instanceof Table table && table.entries().get("atLeast") instanceof Scalar least) {
      if (least.text().matches("[0-9]{1,6}")) {
        return new Condition.AtLeast(fact, Integer.parseInt(least.text()));
      }
      entry.problem(least, "atLeast must be a whole number, not " + least.text());
      return NEVER;
    }
    var values = new HashSet<Object>();
    for (var word : words(node)) {
      VALUES
          .read(fact, new Scalar(word, false, node.line()))
          .ifPresentOrElse(values::add, () -> entry.problem(node, key + " cannot be " + word));
    }
    if (values.stream().anyMatch(LocalDate.class::isInstance)) {
      entry.problem(node, key + " is a day; a rule is in force from a day, never on one day");
    }
    return new Condition.Is(fact, values);
  }
}
