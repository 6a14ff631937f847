package io.redress.money.domain;

import io.redress.money.AttemptState;
import io.redress.money.ChargeAnswer;
import io.redress.money.ChargeAttempt;
import java.time.Duration;
import java.time.Instant;

/** What may be done with a try to have a difference paid, and what an answer makes of it. */
public sealed interface ChargePlan {
  /** Send it, after it is committed as being sent. */
  record Send() implements ChargePlan {}

  /** It may have been sent: ask the provider first. */
  record Ask() implements ChargePlan {}

  /** Nothing is sent and nobody asked: this is the answer. */
  record Answered(ChargeAnswer answer) implements ChargePlan {}

  /** How long before a key dies it is not used any more: a request may be that long on its way. */
  Duration MARGIN = Duration.ofMinutes(5);

  /** The plan for a try as it stands. */
  static ChargePlan of(ChargeAttempt attempt) {
    return switch (attempt.state()) {
      case CREATED -> new Send();
      case SUBMITTING, UNKNOWN, PENDING, SUCCEEDED -> new Ask();
      case FAILED -> new Answered(new ChargeAnswer.Failed(attempt.failure().orElse("failed")));
    };
  }

  /**
   * The plan for a try that the provider, when asked, knew nothing of: the same key again as long
   * as it lives; later nothing of it can be on its way any more.
   */
  static ChargePlan again(ChargeAttempt attempt, Duration keyLifetime, Instant now) {
    var isAlive =
        attempt
            .submittedAt()
            .filter(sent -> now.isBefore(sent.plus(keyLifetime).minus(MARGIN)))
            .isPresent();
    return isAlive ? new Send() : new Answered(new ChargeAnswer.Failed("never_arrived"));
  }

  /** The state after an answer; what is over stays as it is. */
  static AttemptState after(AttemptState state, ChargeAnswer answer) {
    return switch (state) {
      case SUCCEEDED, FAILED -> state;
      case CREATED, SUBMITTING, PENDING, UNKNOWN ->
          switch (answer) {
            case ChargeAnswer.Accepted a -> AttemptState.PENDING;
            case ChargeAnswer.Succeeded a -> AttemptState.SUCCEEDED;
            case ChargeAnswer.Failed a -> AttemptState.FAILED;
            case ChargeAnswer.Unknown a ->
                state == AttemptState.PENDING ? state : AttemptState.UNKNOWN;
          };
    };
  }
}
