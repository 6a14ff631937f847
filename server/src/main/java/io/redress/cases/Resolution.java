package io.redress.cases;

import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.time.Instant;

/**
 * A remedy offered for a line, and what became of the offer.
 *
 * @param amount what the consumer would be paid; zero for remedies that are no payment
 * @param way whether the goods come back for it
 * @param ruleId the clause that gives it
 */
public record Resolution(
    ResolutionId id,
    CaseLineId caseLineId,
    Remedy remedy,
    Money amount,
    GoodsWay way,
    String ruleId,
    State state,
    Instant offeredAt) {

  /** Whether the goods travel back to us for a remedy. */
  public enum GoodsWay {
    COMES_BACK,
    STAYS
  }

  /** What became of an offer. */
  public enum State {
    OFFERED,
    ACCEPTED,
    DECLINED,
    PERFORMED,
    VOID
  }

  /** Whether nobody owed it. */
  public boolean isGoodwill() {
    return ruleId.equals(Goodwill.RULE);
  }

  /** Whether the consumer agreed to it. */
  public boolean isAgreed() {
    return state == State.ACCEPTED || state == State.PERFORMED;
  }
}
