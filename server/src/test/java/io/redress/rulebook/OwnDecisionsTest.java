package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.OwnCases.OwnCase;
import io.redress.rulebook.text.FactsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Whole decisions of cases of our own: what is said, what is owed, on which grounds, what lacks.
 */
class OwnDecisionsTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final Map<String, OwnCase> CASES =
      OwnCases.all().stream().collect(Collectors.toMap(OwnCase::id, Function.identity()));

  @Test
  void theStatementsAreTheseAndNoOthers() throws IOException {
    assertDecided("says", OwnDecisionsTest::says);
  }

  @Test
  void theEntitlementsAreTheseInThisOrder() throws IOException {
    assertDecided(
        "owes", decision -> decision.entitlements().stream().map(it -> owes(it)).toList());
  }

  @Test
  void theRightsBesideTheStatedReasonAreThese() throws IOException {
    assertDecided(
        "beside",
        decision ->
            decision.alternatives().stream()
                .map(it -> it.remedy().code() + " by " + it.ruleId() + until(it.lastDay()))
                .toList());
  }

  @Test
  void theClausesConsideredAreTheseForTheseReasons() throws IOException {
    assertDecided(
        "grounds", decision -> decision.grounds().stream().map(it -> considered(it)).toList());
  }

  @Test
  void theFactsThatWouldChangeItAreTheseTheMostDecisiveFirst() throws IOException {
    assertDecided("missing", decision -> decision.missingFacts().stream().map(Fact::path).toList());
  }

  private static void assertDecided(String part, Function<Decision, List<String>> said)
      throws IOException {
    for (var stated : decided().properties()) {
      var one = Objects.requireNonNull(CASES.get(stated.getKey()), stated.getKey());
      assertThat(said.apply(decide(one)))
          .as("%s: %s", one.id(), part)
          .isEqualTo(stated.getValue().path(part).valueStream().map(JsonNode::asString).toList());
    }
  }

  private static JsonNode decided() throws IOException {
    try (var stream = OwnDecisionsTest.class.getResourceAsStream("/rulebook/decided.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(stream));
    }
  }

  private static Decision decide(OwnCase one) {
    var reading = new FactsReader(RULEBOOK.brandPolicyIds()).read(one.id(), one.facts());
    return RULEBOOK.decide(reading.cases().getFirst().facts());
  }

  static List<String> says(Decision decision) {
    var said = new ArrayList<String>();
    said.add("entitled " + decision.entitled());
    said.add("basis " + decision.basis().code());
    said.add("remedies " + decision.remedies().stream().map(Remedy::code).toList());
    new TreeMap<>(decision.terms())
        .forEach((term, value) -> said.add(term.key() + " " + text(value)));
    return said;
  }

  private static String text(Object value) {
    return value instanceof List<?> remedies
        ? remedies.stream().map(remedy -> ((Remedy) remedy).code()).toList().toString()
        : value.toString();
  }

  static String owes(Entitlement owed) {
    return "%s by %s, %s, tier %d"
            .formatted(owed.remedy().code(), owed.ruleId(), owed.basis(), owed.tier())
        + until(owed.claimBy())
        + named("performed by", owed.performBy())
        + named("amount", owed.amount())
        + named("form", owed.form())
        + named("proof on", owed.burdenOn())
        + named("cost on", owed.costBearer())
        + named("way back on", owed.returnShippingBy())
        + (owed.needsApproval() ? ", with approval" : "");
  }

  private static String until(@Nullable Object day) {
    return named("until", day);
  }

  private static String named(String name, @Nullable Object value) {
    return value == null ? "" : ", " + name + " " + value;
  }

  static String considered(Ground ground) {
    var because = ground.because().stream().map(Fact::path).collect(Collectors.joining(", "));
    return (ground.applies() ? "" : "not ")
        + ground.ruleId()
        + (because.isEmpty() ? "" : ": " + because);
  }
}
