package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.SharedData;
import io.redress.rulebook.text.DecisionWriter;
import io.redress.rulebook.text.FactsReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every worked example comes out as stated, all keys; needs the shared data. */
@Tag("data")
class ExamplesTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @TestFactory
  Stream<DynamicTest> workedExamplesComeOutAsStated() throws IOException {
    var file = SharedData.folder("policies").resolve("examples.yaml");
    var text = Files.readString(file);
    var reading = new FactsReader(RULEBOOK.brandPolicyIds()).read("examples.yaml", text);
    assertThat(reading.problems()).isEmpty();
    Map<String, Facts> facts =
        reading.cases().stream()
            .collect(Collectors.toMap(FactsReader.Case::id, FactsReader.Case::facts));
    return new YAMLMapper()
        .readTree(text)
        .get("cases")
        .valueStream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    id(example),
                    () -> check(example, Objects.requireNonNull(facts.get(id(example))))));
  }

  private static String id(JsonNode example) {
    return example.get("id").asString();
  }

  private static void check(JsonNode example, Facts facts) {
    var decision = RULEBOOK.decide(facts);
    var written =
        JsonMapper.builder().build().readTree(new DecisionWriter().text(decision, List.of()));
    var softly = new SoftAssertions();
    example
        .get("expected")
        .properties()
        .forEach(
            stated ->
                softly
                    .assertThat(comparable(written.get(stated.getKey())))
                    .as(stated.getKey())
                    .isEqualTo(comparable(stated.getValue())));
    var considered = decision.grounds().stream().map(Ground::ruleId).toList();
    softly
        .assertThat(considered)
        .containsAll(example.get("ruleIds").valueStream().map(JsonNode::asString).toList());
    softly.assertAll();
  }

  /** Lists count as sets, numbers by their value, and no outbound refund may be said as false. */
  private static Object comparable(JsonNode node) {
    if (node == null || node.isNull()) {
      return "null";
    }
    if (node.isArray()) {
      var members = new TreeMap<String, Boolean>();
      node.forEach(member -> members.put(member.asString(), true));
      return members.keySet();
    }
    if (node.isNumber()) {
      return new BigDecimal(node.asString()).stripTrailingZeros();
    }
    return node.asString().equals("none") ? "false" : node.asString();
  }
}
