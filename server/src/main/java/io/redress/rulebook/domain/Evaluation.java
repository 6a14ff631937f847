package io.redress.rulebook.domain;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import java.util.Set;

/** One pass over the rules: what it found, and which facts it asked for in vain. */
record Evaluation(Decision decision, Set<Fact> unknown) {
  /** Whether another pass came to the same outcome; grounds and words do not count. */
  boolean hasOutcomeOf(Evaluation other) {
    var one = decision;
    var two = other.decision;
    return java.util.Objects.equals(one.entitled(), two.entitled())
        && one.basis() == two.basis()
        && one.remedies().equals(two.remedies())
        && one.terms().equals(two.terms())
        && one.entitlements().equals(two.entitlements())
        && one.alternatives().equals(two.alternatives());
  }
}
