package io.redress.cases.brands.questions;

import io.redress.rulebook.releases.TermsOfHouse;
import io.redress.rulebook.text.RuleDifference;
import io.redress.rulebook.text.RuleFileSet;
import java.util.List;

/**
 * Terms of the house as they would be published; every one of them can be read.
 *
 * @param ruleId identifier that decisions will cite
 * @param citation what they will cite
 * @param files all terms of the house
 * @param madeOf the terms that these were made of
 * @param differences what changes against them, rule by rule
 */
public record TermsDraft(
    String ruleId,
    String citation,
    RuleFileSet files,
    TermsOfHouse madeOf,
    List<RuleDifference> differences) {
  public TermsDraft {
    differences = List.copyOf(differences);
  }
}
