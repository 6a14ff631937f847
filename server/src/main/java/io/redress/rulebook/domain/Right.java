package io.redress.rulebook.domain;

import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right that one clause gives: its remedies and its terms.
 *
 * @param rule the clause
 * @param state whether it may be used now
 * @param tier 0 stands beside the others, 1 is asked for first
 * @param remedies strongest first
 * @param terms what the clause says about performance
 */
record Right(RuleHeader rule, State state, int tier, List<Remedy> remedies, Terms terms) {

  /** Whether a right may be used now. */
  enum State {
    OPEN,
    /** It exists, but no valid statement was made. */
    UNSTATED,
    EXPIRED
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean exists() {
    return state != State.EXPIRED;
  }

  @Nullable LocalDate lastDay() {
    return (LocalDate) terms.get(Term.LAST_DAY);
  }

  boolean isStatutory() {
    return rule.layer() == Layer.STATUTE;
  }

  boolean needsApproval() {
    return "ask_brand".equals(terms.get(Term.NEXT_STEP));
  }

  /** Rights that stand beside come first, then the strongest remedy, the layer and the tier. */
  boolean isStrongerThan(Right other) {
    var apart = Integer.compare(Math.min(tier, 1), Math.min(other.tier, 1));
    if (apart == 0) {
      apart = strongest().compareTo(other.strongest());
    }
    if (apart == 0) {
      apart = rule.layer().compareTo(other.rule.layer());
    }
    return apart == 0 ? tier < other.tier : apart < 0;
  }

  private Remedy strongest() {
    return remedies.isEmpty() ? Remedy.ADVICE : remedies.getFirst();
  }

  boolean isSameAs(Right other) {
    return rule.id().equals(other.rule.id())
        && state == other.state
        && tier == other.tier
        && remedies.equals(other.remedies)
        && terms.areEqualTo(other.terms);
  }
}
