package io.redress.money.domain;

import io.redress.money.AttemptState;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import java.time.Duration;
import java.time.Instant;

/** What may be done with an attempt that somebody wants to have sent. */
public sealed interface SendPlan {
  /** Send it, after it is committed as being sent. */
  record Send() implements SendPlan {}

  /** It may have been sent: ask the provider first. */
  record Ask() implements SendPlan {}

  /** Nothing is sent and nobody asked: this is the answer. */
  record Answered(ProviderAnswer answer) implements SendPlan {}

  /**
   * How long a key may be used again.
   *
   * @param lifetime as the provider documents it, counted from the first request
   * @param now when the request would be sent
   */
  record KeyLife(Duration lifetime, Instant now) {
    /** The longest that a request may still be on its way when its key dies. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    boolean covers(Instant firstSent) {
      return now.isBefore(firstSent.plus(lifetime).minus(MARGIN));
    }
  }

  /** The plan for an attempt as it stands. */
  static SendPlan of(Payment payment, RefundAttempt attempt, KeyLife key) {
    return switch (attempt.state()) {
      // Never sent, so not sending it is a definite failure.
      case CREATED ->
          payment.frozenAt().isPresent()
              ? new Answered(new ProviderAnswer.Failed("payment_frozen"))
              : new Send();
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED -> new Ask();
      case FAILED -> new Answered(new ProviderAnswer.Failed(attempt.failure().orElse("failed")));
    };
  }

  /** The plan for an attempt that the provider, when asked, knew nothing of. */
  static SendPlan again(Payment payment, RefundAttempt attempt, KeyLife key) {
    if (attempt.state() != AttemptState.SUBMITTING && attempt.state() != AttemptState.UNKNOWN) {
      return new Ask();
    }
    if (payment.frozenAt().isPresent()) {
      return new Answered(new ProviderAnswer.Unknown("payment_frozen"));
    }
    return attempt.submittedAt().filter(key::covers).isPresent()
        ? new Send()
        : new Answered(new ProviderAnswer.Unknown("key_expired"));
  }
}
