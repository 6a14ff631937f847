package io.redress.benchmarks;

import io.redress.rulebook.Facts;
import io.redress.rulebook.text.FactsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The facts of every case that was counted by hand for the tests of the rules: all places whose law
 * there is, all brands, late and early, with many facts or few.
 */
final class CaseMix {
  private static final Path CASES =
      Benchmarks.HOME.resolve("server/src/test/resources/rulebook/cases");

  /** What a case leaves out; its country stands for consumer and seller. */
  private static final Map<String, Object> USUAL =
      Map.of(
          "consumer.isConsumer", true,
          "seller.type", "retailer",
          "contract.channel", "online",
          "item.category", "handbag",
          "request.reason", "change_of_mind");

  private CaseMix() {}

  /** All cases in the order of their files, which are taken by name. */
  static List<Facts> read(Set<String> brandPolicyIds) {
    var reader = new FactsReader(brandPolicyIds);
    var mix = new ArrayList<Facts>();
    for (var one : cases()) {
      var id = one.get("id").asString();
      var reading = reader.read(id, JsonMapper.shared().writeValueAsString(document(one)));
      if (!reading.problems().isEmpty()) {
        throw new IllegalStateException(String.join("; ", reading.problems()));
      }
      mix.add(reading.cases().getFirst().facts());
    }
    return List.copyOf(mix);
  }

  /** The places whose law the cases are about. */
  static Set<String> countries() {
    var countries = new TreeSet<String>();
    cases().forEach(one -> countries.add(one.get("country").asString()));
    return countries;
  }

  private static List<JsonNode> cases() {
    try (var files = Files.list(CASES)) {
      return files.sorted().flatMap(CaseMix::cases).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> cases(Path file) {
    return new YAMLMapper().readTree(file).get("cases").valueStream();
  }

  /** The facts by their paths; one that a case leaves empty is unknown. */
  private static Map<String, Object> document(JsonNode one) {
    var facts = new LinkedHashMap<String, Object>(USUAL);
    facts.put("consumer.country", one.get("country").asString());
    facts.put("seller.country", one.get("country").asString());
    one.get("facts")
        .properties()
        .forEach(
            fact -> {
              if (fact.getValue().isNull()) {
                facts.remove(fact.getKey());
              } else {
                facts.put(fact.getKey(), fact.getValue());
              }
            });
    return facts;
  }
}
