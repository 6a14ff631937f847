package io.redress.money.provider;

import io.redress.money.ChargeAnswer;
import io.redress.money.provider.SandboxRefund.Standing;
import io.redress.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment in the books of the sandbox.
 *
 * @param succeedsAt when the money is there; never for what is declined
 */
record SandboxCharge(
    String idempotencyKey,
    String reference,
    Money amount,
    Standing standing,
    Instant createdAt,
    Optional<Instant> succeedsAt) {
  private static final Duration UNTIL_PAID_WHEN_SLOW = Duration.ofHours(2);

  /** A payment as this mode lets it begin. */
  static SandboxCharge begin(SandboxMode mode, SubmitCharge request, Instant now) {
    var standing =
        switch (mode) {
          case WELL, TIME_OUT_AFTER_PAYING, FAIL_AFTER_SUCCESS -> Standing.SUCCEEDED;
          case SLOW -> Standing.PENDING;
          case FAIL -> Standing.FAILED;
        };
    var succeedsAt =
        switch (mode) {
          case WELL, TIME_OUT_AFTER_PAYING, FAIL_AFTER_SUCCESS -> Optional.of(now);
          case SLOW -> Optional.of(now.plus(UNTIL_PAID_WHEN_SLOW));
          case FAIL -> Optional.<Instant>empty();
        };
    return new SandboxCharge(
        request.idempotencyKey(),
        "sbp_" + request.attemptId(),
        request.amount(),
        standing,
        now,
        succeedsAt);
  }

  /** What the sandbox says about it at an instant. */
  ChargeAnswer answerAt(Instant now) {
    return succeedsAt
        .map(
            at ->
                now.isBefore(at)
                    ? new ChargeAnswer.Accepted(reference)
                    : new ChargeAnswer.Succeeded(reference, at))
        .orElseGet(() -> new ChargeAnswer.Failed("declined"));
  }
}
