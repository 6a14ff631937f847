package io.redress.cases.brands.questions;

/**
 * The terms of the house for a brand as they stand, to be written anew.
 *
 * @param ruleId identifier that decisions cite
 * @param text keys with their values; without what the house writes itself
 * @param quote the words of the answer, as far as they can be cited
 * @param isNew whether the house has no terms of its own for the brand yet
 * @param next the name of terms that take the place of these later; empty when there are none
 */
public record TermsProposal(String ruleId, String text, String quote, boolean isNew, String next) {}
