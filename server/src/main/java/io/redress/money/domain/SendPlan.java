package io.redress.money.domain;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
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

  /** Whether anything goes out. */
  enum Door {
    OPEN,
    HELD;

    /** An intent that was frozen is only listened to, even when its payment is free again. */
    public static Door of(Payment payment, RefundIntent intent) {
      var isHeld = payment.frozenAt().isPresent() || intent.state() == IntentState.FROZEN;
      return isHeld ? HELD : OPEN;
    }
  }

  /** The plan for an attempt as it stands. */
  static SendPlan of(Door door, RefundAttempt attempt, KeyLife key) {
    return switch (attempt.state()) {
      // Never sent, so not sending it is a definite failure.
      case CREATED -> door == Door.HELD ? failed(RefundAttempt.HELD) : new Send();
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED -> new Ask();
      case FAILED -> failed(attempt.failure().orElse("failed"));
    };
  }

  /**
   * The plan for an attempt that the provider, when asked, knew nothing of. What is held and was
   * not heard of as long as its key lived is not there any more.
   */
  static SendPlan again(Door door, RefundAttempt attempt, KeyLife key) {
    if (attempt.state() != AttemptState.SUBMITTING && attempt.state() != AttemptState.UNKNOWN) {
      return new Ask();
    }
    var isAlive = attempt.submittedAt().filter(key::covers).isPresent();
    return switch (door) {
      case OPEN -> isAlive ? new Send() : unknown("key_expired");
      case HELD -> isAlive ? unknown(RefundAttempt.HELD) : failed(RefundAttempt.NEVER_ARRIVED);
    };
  }

  private static SendPlan failed(String reason) {
    return new Answered(new ProviderAnswer.Failed(reason));
  }

  private static SendPlan unknown(String reason) {
    return new Answered(new ProviderAnswer.Unknown(reason));
  }
}
