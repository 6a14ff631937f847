package io.redress.cases.conduct;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.Set;

/**
 * Facts without the words that people wrote.
 *
 * <p>No rule reads words, a decision is kept for good, and words may name somebody: so a case is
 * decided on facts that hold none, and what is kept is exactly what was decided on.
 */
final class FactsWithoutWords {
  /** What rules ask of a security tag. */
  private static final Set<String> STATES_OF_TAGS = Set.of("removed", "broken", "cut", "intact");

  private static final String CODE = "[a-z_]{1,40}";

  private FactsWithoutWords() {}

  static Facts of(Facts facts) {
    var kept = facts.without(Fact.ITEM_PERSONALISATION).without(Fact.UPSTREAM_PROOF);
    kept = stated(kept, Fact.ITEM_DAMAGE, Set.of());
    kept = stated(kept, Fact.ITEM_SECURITY_TAG, STATES_OF_TAGS);
    return kept.raw(Fact.ITEM_PAYMENT) instanceof String text && !text.matches(CODE)
        ? kept.without(Fact.ITEM_PAYMENT)
        : kept;
  }

  /** Words become the mere fact that there is something to tell. */
  private static Facts stated(Facts facts, Fact fact, Set<String> codes) {
    return facts.raw(fact) instanceof String text && !codes.contains(text)
        ? facts.with(fact, true)
        : facts;
  }
}
