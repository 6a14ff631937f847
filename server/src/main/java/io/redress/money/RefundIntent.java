package io.redress.money;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The decision to pay an amount back to a payment, with every try to do so.
 *
 * @param settledAt when the money arrived, as the provider says
 * @param attempts oldest first; all but the last definitely failed
 * @param credit who was to be paid in credit of the house; empty when it goes back as it was paid
 */
public record RefundIntent(
    RefundIntentId id,
    CaseId caseId,
    ResolutionId resolutionId,
    PaymentId paymentId,
    Money amount,
    IntentState state,
    Instant createdAt,
    Optional<Instant> settledAt,
    int version,
    List<RefundAttempt> attempts,
    Optional<CreditRecipient> credit) {
  public RefundIntent {
    attempts = List.copyOf(attempts);
  }

  /** One that goes back as it was paid. */
  public RefundIntent(
      RefundIntentId id,
      CaseId caseId,
      ResolutionId resolutionId,
      PaymentId paymentId,
      Money amount,
      IntentState state,
      Instant createdAt,
      Optional<Instant> settledAt,
      int version,
      List<RefundAttempt> attempts) {
    this(
        id,
        caseId,
        resolutionId,
        paymentId,
        amount,
        state,
        createdAt,
        settledAt,
        version,
        attempts,
        Optional.empty());
  }

  /**
   * Whether the next attempt is paid in credit. Where credit was taken back, or the house gives
   * none any more, the money goes back as it was paid.
   */
  public boolean isCredit() {
    return credit.isPresent() && attempts.stream().noneMatch(RefundAttempt::isCreditRefused);
  }

  /** The attempt that may still pay or has paid; there is at most one. */
  public Optional<RefundAttempt> liveAttempt() {
    return attempts.stream().filter(attempt -> attempt.state() != AttemptState.FAILED).findFirst();
  }

  /** Whether it failed for no other reason than that its payment was held. */
  public boolean isHeldBack() {
    return state == IntentState.FAILED && !attempts.isEmpty() && attempts.getLast().isHeldBack();
  }

  /** The attempt with this id; a bug when it belongs to another intent. */
  public RefundAttempt attempt(RefundAttemptId attemptId) {
    return attempts.stream()
        .filter(attempt -> attempt.id().equals(attemptId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(attemptId + " is not an attempt of " + id));
  }

  /** The same intent with these attempts. */
  public RefundIntent with(List<RefundAttempt> its) {
    return new RefundIntent(
        id,
        caseId,
        resolutionId,
        paymentId,
        amount,
        state,
        createdAt,
        settledAt,
        version,
        its,
        credit);
  }
}
