package io.redress.money.credit;

import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import io.redress.shared.StoreCreditId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the house owes one person as credit, from one refund.
 *
 * @param intentId the decision to pay that it was given for
 * @param issued what was given
 * @param balance what is left of it
 * @param expiresAt the moment from which it cannot be used; empty when it never ends
 * @param takenBackAt when the house took it back to pay otherwise
 * @param cardEnd the last four characters of its code, when it is a gift card
 */
public record StoreCredit(
    StoreCreditId id,
    ConsumerId consumerId,
    RefundIntentId intentId,
    Money issued,
    Money balance,
    Instant issuedAt,
    Optional<Instant> expiresAt,
    Optional<Instant> takenBackAt,
    Optional<String> cardEnd,
    int version) {
  /** What can be done with a credit. */
  public enum Standing {
    OPEN,
    USED_UP,
    EXPIRED,
    TAKEN_BACK
  }

  /** How it stands at a moment. */
  public Standing standing(Instant now) {
    if (takenBackAt.isPresent()) {
      return Standing.TAKEN_BACK;
    }
    if (isOver(now)) {
      return Standing.EXPIRED;
    }
    return balance.isPositive() ? Standing.OPEN : Standing.USED_UP;
  }

  /** Whether its last moment has passed. */
  public boolean isOver(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  /**
   * A moment of the last day on which a credit with this end can be used from morning to night,
   * wherever somebody is. The end is in the middle of a day in most places; that day is not told.
   */
  public static Instant onLastDay(Instant end) {
    return end.minus(Duration.ofDays(1));
  }

  /** Whether nothing of it was ever used. */
  public boolean isUntouched() {
    return balance.equals(issued);
  }

  /** The same credit with another balance. */
  StoreCredit leaving(Money left) {
    return new StoreCredit(
        id, consumerId, intentId, issued, left, issuedAt, expiresAt, takenBackAt, cardEnd, version);
  }

  /** The same credit with another end. */
  StoreCredit ending(Optional<Instant> end) {
    return new StoreCredit(
        id, consumerId, intentId, issued, balance, issuedAt, end, takenBackAt, cardEnd, version);
  }

  /** The same credit, taken back. */
  StoreCredit takenBack(Instant at) {
    return new StoreCredit(
        id,
        consumerId,
        intentId,
        issued,
        balance,
        issuedAt,
        expiresAt,
        Optional.of(at),
        cardEnd,
        version);
  }
}
