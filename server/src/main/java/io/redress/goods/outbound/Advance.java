package io.redress.goods.outbound;

import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece that is sent before the old one is back, and what the consumer agreed may be charged when
 * that never comes. No card is touched by it.
 *
 * @param version changes with every change; a stale one is refused
 */
public record Advance(DispatchId dispatchId, CaseId caseId, Hold hold, Course course, int version) {
  /**
   * What was agreed.
   *
   * @param amount the most that may be charged
   * @param returnDays how long the consumer has from the day on which the new one leaves
   * @param agreedAt when the consumer agreed; while it is offered, when it was
   */
  public record Hold(Money amount, Basis basis, Consent consent, int returnDays, Instant agreedAt) {
    /** The longest that an old piece may be awaited. */
    public static final int MOST_DAYS = 60;

    public Hold {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("nothing is held: " + amount);
      }
      if (returnDays < 1 || returnDays > MOST_DAYS) {
        throw new IllegalArgumentException("days out of bounds: " + returnDays);
      }
    }
  }

  /** What the amount was taken from. */
  public enum Basis {
    /** What was paid for the old piece. */
    PRICE_PAID,
    /** What the old piece costs in the shop. */
    LIST_PRICE,
    /** What the new piece costs. */
    NEW_PIECE
  }

  /** How the consumer agreed. */
  public enum Consent {
    WRITTEN,
    SPOKEN,
    ON_PAGE
  }

  /**
   * How far it is.
   *
   * @param nextAt when the clock looks at it
   * @param charged what was charged, never more than was agreed
   * @param reference of the charge or the claim; empty where there is none
   */
  public record Course(
      AdvanceState state, Optional<Instant> nextAt, Optional<Money> charged, String reference) {
    /** The most characters of a reference. */
    public static final int MOST_REFERENCE_LENGTH = 100;
  }

  public AdvanceState state() {
    return course.state();
  }

  /** The same, one version later, agreed to at this moment. */
  public Advance agreed(Course next, Instant now) {
    var at = new Hold(hold.amount(), hold.basis(), hold.consent(), hold.returnDays(), now);
    return new Advance(dispatchId, caseId, at, next, version + 1);
  }

  /** The same, one version later. */
  public Advance with(Course next) {
    return new Advance(dispatchId, caseId, hold, next, version + 1);
  }
}
