package io.redress.rulebook.domain;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Sentence;
import java.util.List;

/** Says a decision in sentences that have no language yet. */
final class Explainer {
  private Explainer() {}

  static Decision explained(Decision decision, Facts facts) {
    return new Decision(
        decision.entitled(),
        decision.certainty(),
        decision.basis(),
        decision.remedies(),
        decision.terms(),
        decision.entitlements(),
        decision.alternatives(),
        decision.grounds(),
        decision.missingFacts(),
        decision.question(),
        sentences(decision, facts),
        decision.exposure());
  }

  private static List<Sentence> sentences(Decision decision, Facts facts) {
    return List.of();
  }
}
