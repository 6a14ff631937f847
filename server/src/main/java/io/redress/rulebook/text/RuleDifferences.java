package io.redress.rulebook.text;

import io.redress.rulebook.text.RuleEntries.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what differs between two sets of rule files, rule by rule. */
public final class RuleDifferences {
  private RuleDifferences() {}

  /** The rules that were added, removed or written otherwise; layout and remarks do not count. */
  public static List<RuleDifference> between(RuleFileSet before, RuleFileSet after) {
    var old = RuleEntries.of(before.files());
    var now = RuleEntries.of(after.files());
    var ids = new LinkedHashSet<>(now.ids());
    ids.addAll(old.ids());
    var differences = new ArrayList<RuleDifference>();
    for (var id : ids) {
      var was = text(old.find(id));
      var is = text(now.find(id));
      if (!plain(was).equals(plain(is))) {
        differences.add(new RuleDifference(id, was, is));
      }
    }
    return List.copyOf(differences);
  }

  private static String text(Optional<Written> entry) {
    return entry.map(Written::text).orElse("");
  }

  private static String plain(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }
}
