package io.redress.rulebook.text;

import io.redress.rulebook.domain.Lawbook;
import io.redress.rulebook.text.Node.Items;
import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The terms that a house has agreed with brands for itself, read together with the rule set of the
 * installation.
 *
 * <p>A house adds terms of brands under identifiers of its own and nothing else: the law is the
 * same for every house of an installation, and what a brand promises everybody is not a house's to
 * change.
 */
public final class HouseTerms {
  /** How the identifier of every term of a house begins. */
  public static final String PREFIX = "own-";

  private static final String FOLDER = "house/";
  private static final String KIND = "brand_terms";

  private HouseTerms() {}

  /**
   * The rules of both.
   *
   * @throws UnusableRules with every mistake by file and line
   */
  public static Lawbook read(RuleFileSet installation, RuleFileSet house) {
    var problems = new ArrayList<String>();
    var named = new LinkedHashMap<String, String>();
    house
        .files()
        .forEach(
            (name, text) -> {
              check(name, text, problems);
              named.put(FOLDER + name, text);
            });
    try {
      var lawbook = RuleFiles.read(installation.and(new RuleFileSet(named)).files());
      if (problems.isEmpty()) {
        return lawbook;
      }
    } catch (UnusableRules e) {
      e.problems().forEach(problem -> problems.add(withoutFolder(problem)));
    }
    throw new UnusableRules(problems);
  }

  private static String withoutFolder(String problem) {
    return problem.startsWith(FOLDER) ? problem.substring(FOLDER.length()) : problem;
  }

  private static void check(String file, String text, List<String> problems) {
    try {
      if (Node.parse(text) instanceof Table table) {
        table
            .entries()
            .forEach(
                (key, node) -> {
                  if (key.equals("rules") && node instanceof Items rules) {
                    rules.elements().forEach(rule -> checkRule(file, rule, problems));
                  } else if (!key.equals("rules")) {
                    tell(file, node, "a house has rules only, not " + key, problems);
                  }
                });
      }
    } catch (UnreadableText e) {
      // Told where all files are read together.
      return;
    }
  }

  private static void checkRule(String file, Node node, List<String> problems) {
    if (!(node instanceof Table rule)) {
      return;
    }
    if (rule.entries().get("kind") instanceof Scalar kind && !kind.text().equals(KIND)) {
      tell(file, kind, "a house has " + KIND + " only, not " + kind.text(), problems);
    }
    if (rule.entries().get("id") instanceof Scalar id && !id.text().startsWith(PREFIX)) {
      tell(file, id, "id of a house must begin with " + PREFIX + ", not " + id.text(), problems);
    }
  }

  private static void tell(String file, Node node, String what, List<String> problems) {
    problems.add(file + ":" + node.line() + ": " + what);
  }
}
