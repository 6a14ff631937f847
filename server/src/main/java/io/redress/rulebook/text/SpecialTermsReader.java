package io.redress.rulebook.text;

import io.redress.rulebook.Fact;
import io.redress.rulebook.domain.SpecialTerms;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the terms that a store has for some of its sales: a list of tables, each with {@code when}
 * and the terms that are other than the general ones.
 */
public final class SpecialTermsReader {
  private static final String TERMS = "policies.store.";
  private static final FactValues VALUES = new FactValues(Set.of());

  private SpecialTermsReader() {}

  /**
   * Reads terms from the plain values of a JSON document, each a table or the text of one, as
   * {@link SpecialTerms#toString()} writes it.
   *
   * @throws IllegalArgumentException with what is wrong and what was expected
   */
  public static List<SpecialTerms> read(Collection<?> stated) {
    var problems = new ArrayList<String>();
    var nodes = stated.stream().map(SpecialTermsReader::node).toList();
    var read = read("special", new Items(nodes, 1), problems);
    if (read.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return read.get();
  }

  private static Node node(Object stated) {
    try {
      return stated instanceof String text ? Node.parse(text) : Node.of(stated);
    } catch (Node.UnreadableText e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The terms, or nothing when something is wrong with them, which is added to the problems. */
  static Optional<List<SpecialTerms>> read(String file, Node node, List<String> problems) {
    if (!(node instanceof Items items)) {
      problems.add(file + ":" + node.line() + ": special must be a list of tables");
      return Optional.empty();
    }
    var before = problems.size();
    var special = new ArrayList<SpecialTerms>();
    for (var element : items.elements()) {
      if (element instanceof Table table) {
        special.add(one(new Entry(file, table, problems), table));
      } else {
        problems.add(file + ":" + element.line() + ": special must be a list of tables");
      }
    }
    return problems.size() == before ? Optional.of(special) : Optional.empty();
  }

  private static SpecialTerms one(Entry entry, Table table) {
    if (!entry.has("when")) {
      entry.problem("when is missing: what the special terms are for");
    }
    var when = ConditionReader.always(entry, "when");
    Map<Fact, Object> terms = new EnumMap<>(Fact.class);
    for (var fact : SpecialTerms.STATABLE) {
      var key = fact.path().substring(TERMS.length());
      var node = entry.node(key);
      if (node != null) {
        VALUES
            .read(fact, node)
            .ifPresentOrElse(
                value -> terms.put(fact, value),
                () -> entry.problemAt(key, key + ": " + VALUES.expected(fact)));
      }
    }
    entry.close();
    return new SpecialTerms(when, terms, Node.written(table));
  }
}
