package io.redress.cases.domain;

import io.redress.cases.LineAssessment;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the law gives for a line, whatever brand or store think of it.
 *
 * @param remedies the remedies that statute gives for the reason stated, strongest first
 * @param choice whose choice it is among them
 */
record Floor(List<Remedy> remedies, Choice choice) {
  /** What a person names the sum of. */
  private static final Set<Remedy> SUMS = Set.of(Remedy.PRICE_REDUCTION, Remedy.COMPENSATION);

  enum Choice {
    CONSUMERS,
    SELLERS
  }

  /** The floor of one line; the law asks nothing more once all the money was given back. */
  static Floor of(CaseState state, LineAssessment assessment) {
    var decision = assessment.decision();
    var byLaw =
        decision.isEntitled()
            && decision.basis() == Decision.Basis.STATUTE
            && !state.isGivenBack(assessment.caseLineId())
            && !isPaidBack(state, assessment);
    var consumers = decision.term(Term.CHOOSER).equals(Optional.of("consumer"));
    return new Floor(
        byLaw ? givable(assessment) : List.of(), consumers ? Choice.CONSUMERS : Choice.SELLERS);
  }

  /** Of a piece that cost nothing no sum can be given, so that no offer could hold it. */
  private static List<Remedy> givable(LineAssessment assessment) {
    return ofStatute(assessment.decision()).stream()
        .filter(remedy -> !SUMS.contains(remedy) || !isOfNothing(assessment, remedy))
        .toList();
  }

  private static boolean isOfNothing(LineAssessment assessment, Remedy remedy) {
    return assessment
        .possible(remedy)
        .filter(possible -> !possible.amount().isPositive())
        .isPresent();
  }

  /** Whether reductions and compensations came to as much as a refund would. */
  private static boolean isPaidBack(CaseState state, LineAssessment assessment) {
    var paid = state.paidBack(assessment.caseLineId());
    return assessment
        .possible(Remedy.REFUND)
        .map(LineAssessment.Possible::amount)
        .filter(whole -> paid.filter(sum -> sum.compareTo(whole) >= 0).isPresent())
        .isPresent();
  }

  /** What only brand or store add to the law may be left out of an offer. */
  private static List<Remedy> ofStatute(Decision decision) {
    var byLayer =
        decision.entitlements().stream()
            .collect(
                Collectors.partitioningBy(
                    given -> given.layer() == Ground.Layer.STATUTE,
                    Collectors.mapping(Entitlement::remedy, Collectors.toSet())));
    var byLaw = byLayer.getOrDefault(true, Set.of());
    var added = byLayer.getOrDefault(false, Set.of());
    return decision.remedies().stream()
        .filter(remedy -> byLaw.contains(remedy) || !added.contains(remedy))
        .toList();
  }

  /** What an offer must hold as well, if it holds these; empty when it may stand. */
  Optional<Remedy> missing(Set<Remedy> offered) {
    if (remedies.isEmpty()) {
      return Optional.empty();
    }
    if (isConsumersChoice()) {
      return remedies.stream().filter(remedy -> !offered.contains(remedy)).findFirst();
    }
    var holdsOne = remedies.stream().anyMatch(offered::contains);
    return holdsOne ? Optional.empty() : Optional.of(remedies.getFirst());
  }

  boolean isConsumersChoice() {
    return choice == Choice.CONSUMERS;
  }
}
