package io.redress.cases;

import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A remedy offered for a line, and what became of the offer.
 *
 * @param amount what the consumer would be paid; zero for remedies that are no payment
 * @param way whether the goods come back for it
 * @param ruleId the clause that gives it
 * @param exchange what an exchange brings, where a piece was quoted
 */
public record Resolution(
    ResolutionId id,
    CaseLineId caseLineId,
    Remedy remedy,
    Money amount,
    GoodsWay way,
    String ruleId,
    State state,
    Instant offeredAt,
    Optional<Exchange> exchange) {

  /** A remedy for which no piece was quoted. */
  public Resolution(
      ResolutionId id,
      CaseLineId caseLineId,
      Remedy remedy,
      Money amount,
      GoodsWay way,
      String ruleId,
      State state,
      Instant offeredAt) {
    this(id, caseLineId, remedy, amount, way, ruleId, state, offeredAt, Optional.empty());
  }

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

  /** The same remedy in another state. */
  public Resolution in(State next) {
    return new Resolution(id, caseLineId, remedy, amount, way, ruleId, next, offeredAt, exchange);
  }

  /** The same remedy, for which the goods stay. */
  public Resolution staying() {
    return new Resolution(
        id, caseLineId, remedy, amount, GoodsWay.STAYS, ruleId, state, offeredAt, exchange);
  }

  /** The same remedy with what its exchange brings. */
  public Resolution bringing(Exchange brought) {
    return new Resolution(
        id, caseLineId, remedy, amount, way, ruleId, state, offeredAt, Optional.of(brought));
  }

  /** The same remedy with what was quoted for it, which pays what its difference gives back. */
  public Resolution quoting(Exchange quoted) {
    return new Resolution(
        id,
        caseLineId,
        remedy,
        quoted.settlement().refund(),
        way,
        ruleId,
        state,
        offeredAt,
        Optional.of(quoted));
  }

  /** Whether the consumer agreed to pay a difference and has not. */
  public boolean isUnpaid() {
    return state == State.ACCEPTED && exchange.filter(Exchange::isUnpaid).isPresent();
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
