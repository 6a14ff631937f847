package io.redress.money;

import io.redress.shared.CaseId;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A difference that a consumer agreed to pay for an exchange: asked for once, paid at most once.
 *
 * @param resolutionId the exchange that it is the difference of
 * @param paymentId the captured payment of the order that it became
 * @param attempts the tries to have it paid here, in order
 */
public record DifferenceCharge(
    ResolutionId resolutionId,
    CaseId caseId,
    OrderId orderId,
    Money amount,
    State state,
    Instant askedAt,
    Optional<PaymentId> paymentId,
    List<ChargeAttempt> attempts) {

  /** What became of it. */
  public enum State {
    ASKED,
    PAID,
    /** It was not paid in time; it cannot be paid any more. */
    EXPIRED
  }

  public DifferenceCharge {
    attempts = List.copyOf(attempts);
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a difference is more than nothing: " + amount);
    }
  }

  /** One that is asked for now. */
  public static DifferenceCharge asked(
      ResolutionId resolutionId, CaseId caseId, OrderId orderId, Money amount, Instant now) {
    return new DifferenceCharge(
        resolutionId, caseId, orderId, amount, State.ASKED, now, Optional.empty(), List.of());
  }

  /** Whether it waits for the consumer. */
  public boolean isAsked() {
    return state == State.ASKED;
  }

  /** The try that may still come to a payment. */
  public Optional<ChargeAttempt> live() {
    return attempts.stream().filter(ChargeAttempt::isLive).findFirst();
  }

  /** The try with this id. */
  public Optional<ChargeAttempt> attempt(ChargeAttemptId id) {
    return attempts.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
