package io.redress.money;

import io.redress.shared.ChargeAttemptId;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to have a consumer pay a difference with a provider.
 *
 * @param number 1 for the first try
 * @param idempotencyKey the key that the provider knows this try by; never used for another one
 * @param failure why it definitely failed
 * @param submittedAt when it was first sent; the lifetime of the key is counted from here
 */
public record ChargeAttempt(
    ChargeAttemptId id,
    int number,
    String provider,
    String idempotencyKey,
    AttemptState state,
    Optional<String> failure,
    Instant createdAt,
    Optional<Instant> submittedAt,
    int version) {
  public ChargeAttempt {
    if (number < 1) {
      throw new IllegalArgumentException("attempts are numbered from 1: " + number);
    }
  }

  /** Whether it may still come to a payment; as long as it may, no other is started. */
  public boolean isLive() {
    return state != AttemptState.FAILED;
  }
}
