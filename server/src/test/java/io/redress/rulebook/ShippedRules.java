package io.redress.rulebook;

import io.redress.rulebook.text.RuleSources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The entries of the rule files that ship with the application, read by another reader. */
final class ShippedRules {
  /** Clauses that decide nothing about a case; they have tests of their own. */
  private static final String OF_CREDIT = "credit_";

  private ShippedRules() {}

  /** Every entry by its id that decides about a case. */
  static Map<String, JsonNode> entries() {
    var entries = new LinkedHashMap<String, JsonNode>();
    for (var text : RuleSources.shipped().values()) {
      new YAMLMapper()
          .readTree(text)
          .path("rules")
          .valueStream()
          .filter(rule -> !rule.get("kind").asString().startsWith(OF_CREDIT))
          .forEach(rule -> entries.put(rule.get("id").asString(), rule));
    }
    return entries;
  }

  static Set<String> ids() {
    return entries().keySet();
  }
}
