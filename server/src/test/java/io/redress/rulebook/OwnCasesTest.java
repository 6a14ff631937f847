package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.OwnCases.OwnCase;
import io.redress.rulebook.text.DecisionWriter;
import io.redress.rulebook.text.FactsReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of our own comes out as it was counted by hand. */
class OwnCasesTest {
  private static final int LEAST_CASES = 150;
  private static final Rulebook RULEBOOK = Rulebook.load();

  /** Terms that give nothing of their own: they only refuse, or nothing is known about them. */
  private static final Set<String> NEVER_GIVING =
      Set.of(
          "chanel-online-range",
          "gucci-us-resale",
          "hermes-aftercare",
          "lv-cross-border",
          "lv-warranty",
          "mk-gb-paypal",
          "mk-us-outlet",
          "vca-jp-online",
          "vca-kr-limits");

  /** What stands behind every decision of its places, and promises without a condition. */
  private static final Set<String> ALWAYS_GIVING =
      Set.of("eu-periods-1182-71", "hermes-7day-site", "hermes-us-gift", "ctf-cn");

  @TestFactory
  Stream<DynamicTest> casesComeOutAsCountedByHand() {
    return OwnCases.all().stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
  }

  @Test
  void everyClauseIsAppliedByOneCaseAndNotByAnother() {
    var applied = new TreeSet<String>();
    var passed = new TreeSet<String>();
    for (var one : OwnCases.all()) {
      for (var ground : decide(one).grounds()) {
        (ground.applies() ? applied : passed).add(ground.ruleId());
      }
    }

    var ruled = new TreeSet<>(ShippedRules.ids());
    ruled.removeAll(NEVER_GIVING);
    assertThat(applied).containsAll(ruled);
    ruled.removeAll(ALWAYS_GIVING);
    assertThat(passed).containsAll(ruled);
  }

  @Test
  void casesAreManyAndEachHasAnIdAndACountOfItsOwn() {
    var ids = new HashSet<String>();

    assertThat(OwnCases.all()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
    assertThat(OwnCases.all())
        .allSatisfy(
            one -> {
              assertThat(ids.add(one.id())).as(one.id()).isTrue();
              assertThat(one.stated().get("count").asString()).hasSizeGreaterThan(12);
              assertThat(one.stated().get("expect").isEmpty()).isFalse();
            });
  }

  private static Decision decide(OwnCase one) {
    var reading = new FactsReader(RULEBOOK.brandPolicyIds()).read(one.id(), one.facts());
    assertThat(reading.problems()).isEmpty();
    return RULEBOOK.decide(reading.cases().getFirst().facts());
  }

  static void check(OwnCase one) {
    var decision = decide(one);
    var written =
        JsonMapper.builder().build().readTree(new DecisionWriter().text(decision, List.of()));
    var softly = new SoftAssertions();
    for (var stated : one.stated().get("expect").properties()) {
      softly
          .assertThat(comparable(written.get(stated.getKey())))
          .as("%s: %s", stated.getKey(), one.stated().get("count").asString())
          .isEqualTo(comparable(stated.getValue()));
    }
    for (var id : one.ids("applies")) {
      softly.assertThat(applied(decision)).contains(id);
    }
    for (var id : one.ids("not")) {
      softly.assertThat(applied(decision)).doesNotContain(id);
    }
    softly.assertAll();
  }

  private static List<String> applied(Decision decision) {
    return decision.grounds().stream().filter(Ground::applies).map(Ground::ruleId).toList();
  }

  /** Lists count as sets, numbers by their value. */
  private static Object comparable(JsonNode node) {
    if (node == null || node.isNull()) {
      return "absent";
    }
    if (node.isArray()) {
      var members = new ArrayList<String>();
      node.forEach(member -> members.add(member.asString()));
      return Set.copyOf(members);
    }
    return node.isNumber() ? new BigDecimal(node.asString()).stripTrailingZeros() : node.asString();
  }
}
