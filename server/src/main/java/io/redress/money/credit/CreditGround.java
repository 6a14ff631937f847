package io.redress.money.credit;

import io.redress.rulebook.credit.CreditClause;

/**
 * A clause of law that counts for a credit, and the fact that settled it.
 *
 * @param place where the consumer lives, the fact that settled it
 * @param rule identifier of the rule
 * @param version version of the rule
 * @param source where the rule was read; empty when it is known from memory
 * @param confidence whether it was read, is known from memory, or is contested, as rules say it
 */
public record CreditGround(
    String place, String rule, int version, String citation, String source, String confidence) {
  /** The clause as it counts where somebody lives. */
  public static CreditGround of(String place, CreditClause clause) {
    var ground = clause.ground();
    return new CreditGround(
        place,
        ground.ruleId(),
        ground.version(),
        ground.citation(),
        ground.source(),
        ground.confidence());
  }
}
