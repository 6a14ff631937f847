package io.redress.rulebook.domain;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Decision.Alternative;
import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Decision.Certainty;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Exposure;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Sentence;
import io.redress.rulebook.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, before it is put into words and its cost is known.
 *
 * @param entitled whether the right exists; null when founding facts are missing
 * @param basis whose promise the strongest remedy rests on
 * @param remedies what is owed now, strongest first
 * @param terms the statements at the top
 * @param entitlements every remedy with its own terms
 * @param alternatives rights that the same facts give beside the stated reason
 * @param gaps the facts that would still change it
 */
record Answer(
    @Nullable Boolean entitled,
    Basis basis,
    List<Remedy> remedies,
    Terms terms,
    List<Entitlement> entitlements,
    List<Alternative> alternatives,
    Gaps gaps) {

  boolean isEntitled() {
    return Boolean.TRUE.equals(entitled);
  }

  boolean isRefused() {
    return Boolean.FALSE.equals(entitled);
  }

  boolean isPresumed() {
    return !gaps.facts().isEmpty();
  }

  @Nullable Object term(Term term) {
    return terms.get(term);
  }

  Decision decision(List<Ground> grounds, List<Sentence> words, Optional<Exposure> cost) {
    return new Decision(
        entitled,
        isPresumed() ? Certainty.PRESUMED : Certainty.CERTAIN,
        basis,
        remedies,
        terms.toMap(),
        entitlements,
        alternatives,
        grounds,
        gaps.facts(),
        gaps.question(),
        words,
        cost);
  }
}
