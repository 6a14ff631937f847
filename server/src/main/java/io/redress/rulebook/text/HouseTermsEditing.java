package io.redress.rulebook.text;

import io.redress.rulebook.text.RuleEntries.Written;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Writes one rule of a house anew and leaves all others as they are. */
public final class HouseTermsEditing {
  private static final String ENDING = ".yaml";

  private HouseTermsEditing() {}

  /**
   * The files with this rule in the place of the one with its identifier; with a file more where
   * there was none.
   *
   * @throws UnusableRules when the file of the rule is written in a form that cannot be changed
   *     rule by rule, or when the rule is more than one
   */
  public static RuleFileSet put(RuleFileSet own, String id, RuleText rule) {
    var entries = RuleEntries.of(own.files());
    var before = entries.find(id);
    var files = new LinkedHashMap<>(own.files());
    var file = before.map(HouseTermsEditing::file).orElseGet(() -> newFile(own, id));
    files.put(file, text(entries, file, id, rule, before));
    var changed = new RuleFileSet(files);
    requireSame(entries, RuleEntries.of(changed.files()), id, file);
    return changed;
  }

  private static String text(
      RuleEntries entries, String file, String id, RuleText rule, Optional<Written> before) {
    var rules = new ArrayList<String>();
    for (var each : entries.ids()) {
      var written = entries.find(each).orElseThrow();
      if (file(written).equals(file)) {
        rules.add(each.equals(id) ? rule.asRule() : RuleText.of(written.text()).asRule());
      }
    }
    if (before.isEmpty()) {
      rules.add(rule.asRule());
    }
    return "rules:\n" + String.join("\n", rules) + "\n";
  }

  /** Nothing else may have come or gone with the change. */
  private static void requireSame(RuleEntries before, RuleEntries after, String id, String file) {
    var expected = new ArrayList<>(before.ids());
    if (!expected.contains(id)) {
      expected.add(id);
    }
    if (!after.ids().containsAll(expected) || after.size() != expected.size()) {
      throw new UnusableRules(
          List.of(
              file
                  + ":1: expected one rule with keys one below the other; publish the whole file"
                  + " where its rules are written in another form"));
    }
  }

  private static String file(Written entry) {
    return entry.place().substring(0, entry.place().lastIndexOf(':'));
  }

  private static String newFile(RuleFileSet own, String id) {
    var name = id + ENDING;
    for (var next = 2; own.files().containsKey(name); next++) {
      name = id + "-" + next + ENDING;
    }
    return name;
  }
}
