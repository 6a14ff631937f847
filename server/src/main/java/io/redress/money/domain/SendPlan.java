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

    /** How long after its key what was never heard of is not there for certain. */
    private static final Duration MOURNING = Duration.ofHours(1);

    boolean covers(Instant firstSent) {
      return now.isBefore(firstSent.plus(lifetime).minus(MARGIN));
    }

    boolean isLongOver(Instant firstSent) {
      return !now.isBefore(firstSent.plus(lifetime).plus(MOURNING));
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
   * The plan for an attempt that the provider, when asked, knew nothing of. What was not heard of
   * as long as its key lived, and some time longer, is not there any more: it failed, and another
   * attempt with a key of its own may pay.
   */
  static SendPlan again(Door door, RefundAttempt attempt, KeyLife key) {
    if (attempt.state() != AttemptState.SUBMITTING && attempt.state() != AttemptState.UNKNOWN) {
      return new Ask();
    }
    if (attempt.submittedAt().filter(key::isLongOver).isPresent()) {
      return failed(door == Door.HELD ? RefundAttempt.NEVER_ARRIVED : RefundAttempt.KEY_EXPIRED);
    }
    if (door == Door.HELD) {
      return unknown(RefundAttempt.HELD);
    }
    var isAlive = attempt.submittedAt().filter(key::covers).isPresent();
    return isAlive ? new Send() : unknown(RefundAttempt.KEY_EXPIRED);
  }

  private static SendPlan failed(String reason) {
    return new Answered(new ProviderAnswer.Failed(reason));
  }

  private static SendPlan unknown(String reason) {
    return new Answered(new ProviderAnswer.Unknown(reason));
  }
}
