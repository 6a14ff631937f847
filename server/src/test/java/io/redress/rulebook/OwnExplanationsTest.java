package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.OwnCases.OwnCase;
import io.redress.rulebook.text.FactsReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is said of cases of our own, as it was read beside the clauses they rest on. */
class OwnExplanationsTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void casesAreExplainedInTheseSentencesInThisOrder() throws IOException {
    var cases = OwnCases.all().stream().collect(Collectors.toMap(OwnCase::id, Function.identity()));

    for (var stated : explained().properties()) {
      var one = Objects.requireNonNull(cases.get(stated.getKey()), stated.getKey());
      assertThat(said(one))
          .as(one.id())
          .containsExactlyElementsOf(
              stated.getValue().valueStream().map(JsonNode::asString).toList());
    }
  }

  @Test
  void everySentenceThatAnyCaseIsToldIsAmongThem() throws IOException {
    var stated =
        explained()
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(sentence -> pattern(sentence.asString()))
            .collect(Collectors.toSet());

    assertThat(stated)
        .containsAll(
            OwnCases.all().stream()
                .flatMap(one -> said(one).stream())
                .map(OwnExplanationsTest::pattern)
                .collect(Collectors.toSet()));
  }

  private static JsonNode explained() throws IOException {
    try (var stream = OwnExplanationsTest.class.getResourceAsStream("/rulebook/explained.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(stream));
    }
  }

  private static List<String> said(OwnCase one) {
    var reading = new FactsReader(RULEBOOK.brandPolicyIds()).read(one.id(), one.facts());
    var decision = RULEBOOK.decide(reading.cases().getFirst().facts());
    return decision.explanation().stream().map(OwnExplanationsTest::text).toList();
  }

  private static String text(Sentence sentence) {
    var parameters =
        new TreeMap<>(sentence.parameters())
            .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
    return (sentence.pattern() + " " + parameters).strip();
  }

  private static String pattern(String sentence) {
    return sentence.split(" ", 2)[0];
  }
}
