package io.redress.rulebook;

import io.redress.rulebook.text.RuleSources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The entries of the rule files that ship with the application, read by another reader. */
final class ShippedRules {
  private ShippedRules() {}

  /** Every entry by its id. */
  static Map<String, JsonNode> entries() {
    var entries = new LinkedHashMap<String, JsonNode>();
    for (var text : RuleSources.shipped().values()) {
      new YAMLMapper()
          .readTree(text)
          .path("rules")
          .forEach(rule -> entries.put(rule.get("id").asString(), rule));
    }
    return entries;
  }

  static Set<String> ids() {
    return entries().keySet();
  }
}
