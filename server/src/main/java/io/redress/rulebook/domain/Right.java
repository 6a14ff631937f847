package io.redress.rulebook.domain;

import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
record Right(
    RuleHeader rule, State state, int tier, List<Remedy> remedies, EnumMap<Term, Object> terms) {

  /** Whether a right may be used now. */
  enum State {
    OPEN,
    /** It exists, but no valid statement was made. */
    UNSTATED,
    EXPIRED
  }

  static EnumMap<Term, Object> noTerms() {
    return new EnumMap<>(Term.class);
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

  boolean needsApproval() {
    return "ask_brand".equals(terms.get(Term.NEXT_STEP));
  }

  static void putIfKnown(Map<Term, Object> terms, Term term, @Nullable Object value) {
    if (value != null) {
      terms.put(term, value);
    }
  }
}
