package io.redress.cases.domain;

import io.redress.cases.review.DecisionDifference;
import io.redress.cases.review.DecisionDifference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two decisions on the same facts, as they are kept: what each says, and which rules made
 * the difference.
 *
 * <p>A rule made it when it was considered by one of them only, applied in one of them only, or is
 * written otherwise now. What an older form of keeping did not hold is not compared.
 */
public final class DecisionComparison {
  private static final String REMEDIES = "remedies";
  private static final String ENTITLEMENTS = "entitlements";
  private static final String GROUNDS = "grounds";
  private static final String RULE = "ruleId";
  private static final String REMEDY = "remedy";
  private static final List<String> OUTCOMES = List.of("entitled", "certainty", "basis");

  /** Words follow from the rest, and the lists are compared by their parts. */
  private static final Set<String> NOT_TERMS =
      Set.of("entitled", "certainty", "basis", REMEDIES, ENTITLEMENTS, GROUNDS, "explanation");

  private final Map<String, Object> before;
  private final Map<String, Object> after;
  private final Set<String> rewritten;
  private final List<DecisionDifference> found = new ArrayList<>();

  private DecisionComparison(
      Map<String, Object> before, Map<String, Object> after, Set<String> rewritten) {
    this.before = before;
    this.after = after;
    this.rewritten = rewritten;
  }

  /**
   * The differences, the most important first.
   *
   * @param rewritten rules that are written otherwise for the second decision
   */
  public static List<DecisionDifference> between(
      Map<String, Object> before, Map<String, Object> after, Set<String> rewritten) {
    var comparison = new DecisionComparison(before, after, rewritten);
    comparison.outcomes();
    comparison.remedies();
    comparison.terms();
    comparison.entitlements();
    comparison.grounds();
    return List.copyOf(comparison.found);
  }

  private void outcomes() {
    for (var name : OUTCOMES) {
      add(Kind.OUTCOME, name, text(before.get(name)), text(after.get(name)), movedRules());
    }
  }

  private void remedies() {
    var was = texts(before.get(REMEDIES));
    var is = texts(after.get(REMEDIES));
    for (var remedy : all(was, is)) {
      var rules = new LinkedHashSet<String>();
      rules.add(text(entitlement(was.contains(remedy) ? before : after, remedy).get(RULE)));
      rules.remove("");
      rules.addAll(movedRules());
      add(Kind.REMEDY, remedy, owed(was, remedy), owed(is, remedy), rules);
    }
  }

  private static String owed(List<String> remedies, String remedy) {
    return remedies.contains(remedy) ? remedy : "";
  }

  private void terms() {
    for (var name : all(before.keySet(), after.keySet())) {
      if (!NOT_TERMS.contains(name) && isComparable(name)) {
        add(Kind.TERM, name, text(before.get(name)), text(after.get(name)), movedRules());
      }
    }
  }

  /** A list that the older form did not have says nothing when it is not there. */
  private boolean isComparable(String name) {
    return !(after.get(name) instanceof Collection<?>) || before.containsKey(name);
  }

  private void entitlements() {
    if (!before.containsKey(ENTITLEMENTS)) {
      return;
    }
    for (var remedy : entitled(before)) {
      var was = entitlement(before, remedy);
      var is = entitlement(after, remedy);
      if (is.isEmpty()) {
        continue;
      }
      for (var name : all(was.keySet(), is.keySet())) {
        if (!name.equals(REMEDY)) {
          var rules = new TreeSet<>(movedRules());
          rules.add(text(is.get(RULE)));
          add(
              Kind.ENTITLEMENT,
              remedy + "." + name,
              text(was.get(name)),
              text(is.get(name)),
              rules);
        }
      }
    }
  }

  private void grounds() {
    var was = standings(before);
    var is = standings(after);
    for (var rule : all(was.keySet(), is.keySet())) {
      var earlier = was.getOrDefault(rule, "");
      var later = is.getOrDefault(rule, "");
      if (!earlier.equals(later) || rewritten.contains(rule)) {
        found.add(new DecisionDifference(Kind.GROUND, rule, earlier, later, List.of(rule)));
      }
    }
  }

  private void add(Kind kind, String subject, String was, String is, Collection<String> rules) {
    if (!was.equals(is)) {
      found.add(new DecisionDifference(kind, subject, was, is, List.copyOf(rules)));
    }
  }

  /** The considered rules that stand otherwise, or are written otherwise. */
  private Set<String> movedRules() {
    var was = standings(before);
    var is = standings(after);
    var moved = new TreeSet<String>();
    for (var rule : all(was.keySet(), is.keySet())) {
      if (rewritten.contains(rule) || !text(was.get(rule)).equals(text(is.get(rule)))) {
        moved.add(rule);
      }
    }
    return moved;
  }

  /** How each considered rule stands: whether it applies, and in which version. */
  private static Map<String, String> standings(Map<String, Object> document) {
    var standings = new LinkedHashMap<String, String>();
    for (var ground : tables(document.get(GROUNDS))) {
      var applies = Boolean.TRUE.equals(ground.get("applies")) ? "applies" : "does_not_apply";
      standings.merge(
          text(ground.get(RULE)),
          applies + " " + text(ground.get("version")),
          (one, other) -> one.startsWith("applies") ? one : other);
    }
    return standings;
  }

  private static Set<String> entitled(Map<String, Object> document) {
    var remedies = new LinkedHashSet<String>();
    tables(document.get(ENTITLEMENTS)).forEach(given -> remedies.add(text(given.get(REMEDY))));
    return remedies;
  }

  private static Map<?, ?> entitlement(Map<String, Object> document, String remedy) {
    for (var given : tables(document.get(ENTITLEMENTS))) {
      if (remedy.equals(given.get(REMEDY))) {
        return given;
      }
    }
    return Map.of();
  }

  private static List<Map<?, ?>> tables(@Nullable Object value) {
    var tables = new ArrayList<Map<?, ?>>();
    if (value instanceof Collection<?> list) {
      for (var each : list) {
        if (each instanceof Map<?, ?> table) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(DecisionComparison::text).toList()
        : List.of();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Collection<?> list ? String.join(", ", texts(list)) : value.toString();
  }

  private static Set<String> all(Collection<?> some, Collection<?> others) {
    var all = new LinkedHashSet<String>();
    some.forEach(each -> all.add(text(each)));
    others.forEach(each -> all.add(text(each)));
    return all;
  }
}
