package io.redress.benchmarks;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that could be done: a chain of ifs that knows each outcome beforehand and only puts the
 * same grounds, entitlements and sentences together anew.
 *
 * <p>It cannot meet facts it has not seen; nothing that reasons can be as fast.
 */
final class DecisionFloor {
  private final Map<String, Outcomes> byCountry = new HashMap<>();

  /** What comes out in one country. */
  private record Outcomes(Decision inTime, Decision late, Decision defect, Decision proxy) {}

  DecisionFloor(Rulebook rulebook, List<Facts> mix) {
    for (var i = 0; i < mix.size(); i += 4) {
      var outcomes =
          new Outcomes(
              rulebook.decide(mix.get(i)),
              rulebook.decide(mix.get(i + 1)),
              rulebook.decide(mix.get(i + 2)),
              rulebook.decide(mix.get(i + 3)));
      byCountry.put((String) mix.get(i).value(Fact.CONSUMER_COUNTRY).orElseThrow(), outcomes);
    }
  }

  Decision decide(Facts facts) {
    var outcomes = byCountry.get(facts.raw(Fact.CONSUMER_COUNTRY));
    if (outcomes == null || !Boolean.TRUE.equals(facts.raw(Fact.CONSUMER_IS_CONSUMER))) {
      throw new IllegalArgumentException("unforeseen: " + facts);
    }
    if ("defect".equals(facts.raw(Fact.REQUEST_REASON))) {
      return built(outcomes.defect(), facts);
    } else if ("proxy".equals(facts.raw(Fact.SELLER_TYPE))) {
      return built(outcomes.proxy(), facts);
    } else if (Boolean.TRUE.equals(facts.raw(Fact.ITEM_WORN))) {
      return built(outcomes.late(), facts);
    } else {
      return built(outcomes.inTime(), facts);
    }
  }

  private static Decision built(Decision known, Facts facts) {
    var grounds = new ArrayList<Ground>(known.grounds().size());
    for (var ground : known.grounds()) {
      grounds.add(built(ground, facts));
    }
    var entitlements = new ArrayList<Entitlement>(known.entitlements().size());
    for (var entitlement : known.entitlements()) {
      entitlements.add(built(entitlement));
    }
    var explanation = new ArrayList<Sentence>(known.explanation().size());
    for (var sentence : known.explanation()) {
      explanation.add(new Sentence(sentence.pattern(), new HashMap<>(sentence.parameters())));
    }
    return new Decision(
        known.entitled(),
        known.certainty(),
        known.basis(),
        known.remedies(),
        known.terms(),
        entitlements,
        known.alternatives(),
        grounds,
        known.missingFacts(),
        known.question(),
        explanation,
        known.exposure());
  }

  private static Ground built(Ground known, Facts facts) {
    var because = new ArrayList<Fact>(known.because().size());
    for (var fact : known.because()) {
      if (facts.isKnown(fact)) {
        because.add(fact);
      }
    }
    return new Ground(
        known.ruleId(),
        known.version(),
        known.layer(),
        known.applies(),
        because,
        known.citation(),
        known.source(),
        known.confidence());
  }

  private static Entitlement built(Entitlement known) {
    LocalDate claimBy = known.claimBy();
    return new Entitlement(
        known.remedy(),
        known.tier(),
        known.ruleId(),
        known.layer(),
        claimBy == null ? null : claimBy.plusDays(1).minusDays(1),
        known.performBy(),
        known.amount(),
        known.form(),
        known.burdenOn(),
        known.costBearer(),
        known.returnShippingBy(),
        known.needsApproval());
  }
}
