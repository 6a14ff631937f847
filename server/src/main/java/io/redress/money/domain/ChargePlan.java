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

  /** How long after its key what was never heard of is not there for certain. */
  Duration MOURNING = Duration.ofHours(1);

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
   * as it lives. What was not heard of for some time longer failed, and only then another try with
   * a key of its own may charge; what the provider had once answered is never sent again.
   */
  static ChargePlan again(ChargeAttempt attempt, Duration keyLifetime, Instant now) {
    var wasHeardOf =
        attempt.state() != AttemptState.SUBMITTING && attempt.state() != AttemptState.UNKNOWN;
    if (wasHeardOf || attempt.submittedAt().isEmpty()) {
      return new Ask();
    }
    var dies = attempt.submittedAt().get().plus(keyLifetime);
    if (now.isBefore(dies.minus(MARGIN))) {
      return new Send();
    }
    return new Answered(
        now.isBefore(dies.plus(MOURNING))
            ? new ChargeAnswer.Unknown("key_expired")
            : new ChargeAnswer.Failed("never_arrived"));
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
