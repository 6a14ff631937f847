package io.redress.money.provider;

import io.redress.money.ProviderAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund in the books of the sandbox.
 *
 * @param settlesAt when the money arrives; never for what is declined or comes back
 */
public record SandboxRefund(
    String idempotencyKey,
    String reference,
    Standing standing,
    Instant createdAt,
    Optional<Instant> settlesAt) {
  private static final Duration UNTIL_PAID_WHEN_SLOW = Duration.ofDays(3);
  private static final Duration UNTIL_SETTLED = Duration.ofMinutes(1);
  private static final Duration UNTIL_BACK = Duration.ofHours(1);

  /** Where the money is, as the sandbox knows it. */
  public enum Standing {
    PENDING,
    SUCCEEDED,
    FAILED
  }

  /** A refund as this mode lets it begin. */
  static SandboxRefund begin(SandboxMode mode, SubmitRefund request, Instant now) {
    var standing =
        switch (mode) {
          case WELL, TIME_OUT_AFTER_PAYING, FAIL_AFTER_SUCCESS -> Standing.SUCCEEDED;
          case SLOW -> Standing.PENDING;
          case FAIL -> Standing.FAILED;
        };
    var settlesAt =
        switch (mode) {
          case WELL, TIME_OUT_AFTER_PAYING -> Optional.of(now.plus(UNTIL_SETTLED));
          case SLOW -> Optional.of(now.plus(UNTIL_PAID_WHEN_SLOW).plus(UNTIL_SETTLED));
          case FAIL, FAIL_AFTER_SUCCESS -> Optional.<Instant>empty();
        };
    var key = request.idempotencyKey();
    return new SandboxRefund(key, "sb_" + request.attemptId(), standing, now, settlesAt);
  }

  /** Where the money is at an instant. */
  Standing standingAt(Instant now) {
    return switch (standing) {
      case FAILED -> Standing.FAILED;
      case PENDING ->
          settlesAt.filter(at -> !now.isBefore(at.minus(UNTIL_SETTLED))).isPresent()
              ? Standing.SUCCEEDED
              : Standing.PENDING;
      case SUCCEEDED ->
          settlesAt.isEmpty() && !now.isBefore(createdAt.plus(UNTIL_BACK))
              ? Standing.FAILED
              : Standing.SUCCEEDED;
    };
  }

  /** What the sandbox says about it at an instant. */
  ProviderAnswer answerAt(Instant now) {
    return switch (standingAt(now)) {
      case PENDING -> new ProviderAnswer.Accepted(reference);
      case SUCCEEDED ->
          settlesAt
              .filter(at -> !now.isBefore(at))
              .<ProviderAnswer>map(at -> new ProviderAnswer.Settled(reference, at))
              .orElseGet(() -> new ProviderAnswer.Succeeded(reference));
      case FAILED -> new ProviderAnswer.Failed("refused_by_bank");
    };
  }
}
