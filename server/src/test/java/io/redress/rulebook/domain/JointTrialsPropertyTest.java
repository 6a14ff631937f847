package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
import io.redress.rulebook.Facts;
import io.redress.rulebook.RandomFacts;
import io.redress.rulebook.text.RuleFiles;
import io.redress.rulebook.text.RuleSources;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What only several unknown facts turn together is found as by supposing every value of every few
 * of them.
 */
class JointTrialsPropertyTest {
  private static final Engine ENGINE =
      new Engine(RuleFiles.read(RuleSources.shipped()), new HolidayCalendars()::of);
  private static final List<Fact> FORGOTTEN =
      List.of(
          Fact.CONSUMER_IS_CONSUMER,
          Fact.SELLER_TYPE,
          Fact.CONTRACT_CHANNEL,
          Fact.REQUEST_REASON,
          Fact.DELIVERY_DATE,
          Fact.REQUEST_DATE);
  private static final int FORGOTTEN_AT_ONCE = 3;
  private static final long FACTS_A_ROUND = 20;

  @RepeatedTest(10)
  void shortCutsFindWhatPatienceFinds(RepetitionInfo repetition) {
    var first =
        Long.getLong("redress.seed", 52_000L) + FACTS_A_ROUND * repetition.getCurrentRepetition();
    for (var seed = first; seed < first + FACTS_A_ROUND; seed++) {
      assertFound(forgetful(seed), "seed " + seed);
    }
  }

  private static void assertFound(Facts facts, String told) {
    var hearing = hear(facts);
    var answer = hearing.verdict().isEntitled();
    var single = new Trials(facts, hearing, JointTrialsPropertyTest::hear).gaps();

    var gaps =
        new JointTrials(answer, JointTrialsPropertyTest::hear).complete(single, facts, hearing);

    if (single.leaveOpen()) {
      assertThat(gaps).as(told).isEqualTo(single);
      return;
    }
    var patience = new Patience(Objects.requireNonNull(answer));
    patience.suppose(facts, EnumSet.noneOf(Fact.class), asked(hearing));
    var added = gaps.facts().subList(single.facts().size(), gaps.facts().size());

    assertThat(gaps.leaveOpen()).as(told).isEqualTo(!answer && !patience.turning.isEmpty());
    assertThat(gaps.facts()).as(told).startsWith(single.facts().toArray(Fact[]::new));
    assertThat(gaps.facts()).as(told).doesNotHaveDuplicates();
    assertThat(patience.mayBeMissing()).as(told).containsAll(added);
    if (!gaps.leaveOpen()) {
      assertThat(gaps.facts()).as(told).containsAll(patience.missing());
    }
  }

  /** Facts of which a few that most cases know were forgotten. */
  private static Facts forgetful(long seed) {
    var facts = RandomFacts.of(seed);
    var random = new Random(seed);
    for (var fact : List.of(Fact.values())) {
      if (fact.kind() == Kind.FOUNDING && !facts.isKnown(fact) && FORGOTTEN.contains(fact)) {
        facts = facts.with(fact, plain(fact));
      }
    }
    for (var count = 0; count < FORGOTTEN_AT_ONCE; count++) {
      facts = facts.without(FORGOTTEN.get(random.nextInt(FORGOTTEN.size())));
    }
    return facts;
  }

  private static Object plain(Fact fact) {
    return switch (fact) {
      case CONSUMER_IS_CONSUMER -> true;
      case DELIVERY_DATE -> MadeUp.FIRST_OF_JUNE;
      case REQUEST_DATE -> MadeUp.FIRST_OF_JUNE.plusDays(40);
      default -> fact.choices().getFirst();
    };
  }

  private static Hearing hear(Facts facts) {
    return ENGINE.hear(facts, null);
  }

  /** The founding facts that were asked for in vain, as in the catalogue. */
  private static List<Fact> asked(Hearing hearing) {
    var asked = new ArrayList<Fact>();
    for (var fact : Fact.values()) {
      if (fact.kind() == Kind.FOUNDING && OpenFacts.has(hearing.inquiry().unknownFacts(), fact)) {
        asked.add(fact);
      }
    }
    return asked;
  }

  /** Supposes every value of every few facts, and notes which of them turn the answer together. */
  private static final class Patience {
    private final boolean answer;
    private final Set<Set<Fact>> turning = new HashSet<>();
    private final Set<Fact> turnAfterOthers = EnumSet.noneOf(Fact.class);

    Patience(boolean answer) {
      this.answer = answer;
    }

    void suppose(Facts facts, Set<Fact> before, List<Fact> open) {
      for (var place = 0; place < open.size(); place++) {
        var fact = open.get(place);
        var supposed = EnumSet.of(fact);
        supposed.addAll(before);
        var rest = open.subList(place + 1, open.size());
        for (var value : values(facts, fact)) {
          tryOut(facts, facts.with(fact, value), supposed, rest);
        }
      }
    }

    private void tryOut(Facts facts, Facts more, Set<Fact> supposed, List<Fact> rest) {
      var hearing = hear(more);
      if (!Objects.equals(hearing.verdict().isEntitled(), answer)) {
        turning.add(supposed);
        return;
      }
      var alone = new Trials(more, hearing, JointTrialsPropertyTest::hear).turning();
      for (var fact : Fact.values()) {
        if (OpenFacts.has(alone, fact)) {
          turnAfterOthers.add(fact);
        }
      }
      var next = EnumSet.noneOf(Fact.class);
      next.addAll(asked(hearing));
      asked(hear(facts)).forEach(next::remove);
      next.addAll(rest);
      suppose(more, supposed, List.copyOf(next));
    }

    private static List<Object> values(Facts facts, Fact fact) {
      var probes = new Probes(facts);
      var values = new ArrayList<>();
      for (var left = probes.all(fact); left != 0; left &= left - 1) {
        values.add(probes.at(fact, Long.numberOfTrailingZeros(left)));
      }
      return values;
    }

    /** Every fact of some that turn the answer together, or that turns it after others. */
    Set<Fact> mayBeMissing() {
      var some = EnumSet.copyOf(turnAfterOthers);
      turning.forEach(some::addAll);
      return some;
    }

    /** What turns the answer with no fewer others, or alone once others are known. */
    Set<Fact> missing() {
      var missing = EnumSet.copyOf(turnAfterOthers);
      for (var some : turning) {
        if (turning.stream().noneMatch(fewer -> fewer != some && some.containsAll(fewer))) {
          missing.addAll(some);
        }
      }
      return missing;
    }
  }
}
