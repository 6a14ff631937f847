package io.redress.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.RandomFacts;
import io.redress.rulebook.text.RuleFiles;
import io.redress.rulebook.text.RuleSources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Trying only what could make a difference, and asking only the clauses that it touches, finds the
 * same gaps as hearing all clauses anew for every value of every unknown fact.
 */
class TrialsPropertyTest {
  private static final Engine ENGINE =
      new Engine(RuleFiles.read(RuleSources.shipped()), new HolidayCalendars()::of);
  private static final Set<Fact> BASES =
      Set.of(
          Fact.CONSUMER_IS_CONSUMER,
          Fact.CONTRACT_CHANNEL,
          Fact.ITEM_CATEGORY,
          Fact.REQUEST_REASON);
  private static final long FACTS_A_ROUND = 100;

  @RepeatedTest(25)
  void shortCutsFindWhatPatienceFinds(RepetitionInfo repetition) {
    var first =
        Long.getLong("redress.seed", 31_000L) + FACTS_A_ROUND * repetition.getCurrentRepetition();
    for (var seed = first; seed < first + FACTS_A_ROUND; seed++) {
      var facts = RandomFacts.of(seed);

      var trials = new Trials(facts, ENGINE.hear(facts, null), TrialsPropertyTest::hear);
      var patience = new Patience(facts);

      assertThat(trials.gaps()).as("seed %d: %s", seed, facts).isEqualTo(patience.gaps());
      assertThat(trials.turning()).as("seed %d: %s", seed, facts).isEqualTo(patience.turning());
    }
  }

  private static Hearing hear(Facts facts) {
    return ENGINE.hear(facts, null);
  }

  /** Tries every probe of every unknown fact by hearing all clauses anew. */
  private static final class Patience {
    private static final int NOTHING = 0;
    private static final int FURTHER_QUESTION = 1;
    private static final int TERMS = 2;
    private static final int REMEDIES = 3;
    private static final int RIGHT = 4;
    private static final int ESTABLISHES = 5;

    private final Facts facts;
    private final Hearing hearing;

    Patience(Facts facts) {
      this.facts = facts;
      this.hearing = hear(facts);
    }

    Gaps gaps() {
      var weights = new LinkedHashMap<Fact, Integer>();
      for (var fact : Fact.values()) {
        var weight = OpenFacts.has(hearing.inquiry().unknownFacts(), fact) ? weigh(fact) : NOTHING;
        if (weight > NOTHING) {
          weights.put(fact, weight);
        }
      }
      return new Gaps(mostDecisiveFirst(weights), leavesOpen(weights));
    }

    /** The facts of which each turns the right by itself. */
    long turning() {
      return OpenFacts.bits(
          Arrays.stream(Fact.values())
              .filter(fact -> OpenFacts.has(hearing.inquiry().unknownFacts(), fact))
              .filter(fact -> weigh(fact) >= RIGHT)
              .toArray(Fact[]::new));
    }

    private static List<Fact> mostDecisiveFirst(Map<Fact, Integer> weights) {
      var gaps = new ArrayList<>(weights.keySet());
      gaps.sort(
          Comparator.comparing((Fact fact) -> -Objects.requireNonNull(weights.get(fact)))
              .thenComparing(Fact::kind)
              .thenComparing(Fact::ordinal));
      return gaps;
    }

    private boolean leavesOpen(Map<Fact, Integer> weights) {
      return hearing.verdict().isEntitled() == null
          || weights.entrySet().stream()
              .anyMatch(
                  gap -> gap.getKey().kind() == Fact.Kind.FOUNDING && gap.getValue() >= RIGHT);
    }

    private int weigh(Fact fact) {
      var probes = new Probes(facts);
      var weight = NOTHING;
      for (var left = probes.all(fact); left != 0; left &= left - 1) {
        var value = probes.at(fact, Long.numberOfTrailingZeros(left));
        weight = Math.max(weight, difference(hear(facts.with(fact, value))));
      }
      if (fact == Fact.CONSUMER_COUNTRY) {
        return Math.max(weight, withoutCountry());
      }
      return BASES.contains(fact) ? Math.max(weight, FURTHER_QUESTION) : weight;
    }

    private int withoutCountry() {
      if (hearing.isBarred() && facts.isKnown(Fact.CONSUMER_IS_CONSUMER)) {
        return NOTHING;
      }
      var entitled = hearing.verdict().isEntitled();
      return Boolean.TRUE.equals(entitled) ? REMEDIES : entitled == null ? ESTABLISHES : RIGHT;
    }

    private int difference(Hearing tried) {
      var before = hearing.verdict();
      var after = tried.verdict();
      if (!Objects.equals(before.isEntitled(), after.isEntitled())) {
        var establishes = before.isEntitled() == null && Boolean.TRUE.equals(after.isEntitled());
        return establishes ? ESTABLISHES : RIGHT;
      }
      if (!before.owesTheSameAs(after)) {
        return REMEDIES;
      }
      if (!before.hasOutcomeOf(after)) {
        return TERMS;
      }
      var asksMore = tried.inquiry().unknownFacts() & ~hearing.inquiry().unknownFacts();
      return asksMore == OpenFacts.NONE ? NOTHING : FURTHER_QUESTION;
    }
  }
}
