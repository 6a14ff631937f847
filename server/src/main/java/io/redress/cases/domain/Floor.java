package io.redress.cases.domain;

import io.redress.cases.LineAssessment;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.util.List;
import java.util.Optional;

/**
 * What the law gives for a line, whatever brand or store think of it.
 *
 * @param remedies the remedies that statute gives for the reason stated, strongest first
 * @param choice whose choice it is among them
 */
record Floor(List<Remedy> remedies, Choice choice) {
  enum Choice {
    CONSUMERS,
    SELLERS
  }

  /** The floor of one line; the law asks nothing more once the money was given back. */
  static Floor of(CaseState state, LineAssessment assessment) {
    var decision = assessment.decision();
    var byLaw =
        decision.isEntitled()
            && decision.basis() == Decision.Basis.STATUTE
            && !state.isGivenBack(assessment.caseLineId());
    var consumers = decision.term(Term.CHOOSER).equals(Optional.of("consumer"));
    return new Floor(
        byLaw ? decision.remedies() : List.of(), consumers ? Choice.CONSUMERS : Choice.SELLERS);
  }

  boolean isConsumersChoice() {
    return choice == Choice.CONSUMERS;
  }
}
