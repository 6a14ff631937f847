package io.redress.money;

import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to pay an intent with a provider.
 *
 * @param number 1 for the first try of the intent
 * @param idempotencyKey the key that the provider knows this try by; never used for another one
 * @param providerReference the provider's own id of the refund, once it has told
 * @param failure why it definitely failed
 * @param submittedAt when it was first sent; the lifetime of the key is counted from here
 */
public record RefundAttempt(
    RefundAttemptId id,
    RefundIntentId intentId,
    int number,
    String provider,
    String idempotencyKey,
    AttemptState state,
    Optional<String> providerReference,
    Optional<String> failure,
    Instant createdAt,
    Optional<Instant> submittedAt,
    int version) {
  /** Why an attempt failed that was never sent, because its payment was held. */
  public static final String HELD = "payment_frozen";

  /** Why an attempt failed that its provider never heard of, and that was not sent once more. */
  public static final String NEVER_ARRIVED = "never_arrived";

  /** Why an attempt failed whose credit the house took back, unused. */
  public static final String TAKEN_BACK = "credit_taken_back";

  /** Why an attempt failed while the house gives no credit. */
  public static final String NOT_GIVEN = "credit_not_given";

  /** Why an attempt failed that its provider did not hear of while its key lived. */
  public static final String KEY_EXPIRED = "key_expired";

  /** The provider of attempts that go by bank transfer. */
  public static final String BANK = "bank";

  public RefundAttempt {
    if (number < 1) {
      throw new IllegalArgumentException("attempts are numbered from 1: " + number);
    }
  }

  /** Whether it was paid in credit of the house, or should have been. */
  public boolean isCredit() {
    return provider.equals(CreditRecipient.PROVIDER);
  }

  /** Whether it failed so that credit is not what pays the intent any more. */
  public boolean isCreditRefused() {
    return failure.filter(why -> why.equals(TAKEN_BACK) || why.equals(NOT_GIVEN)).isPresent();
  }

  /** Whether it goes by bank transfer: there is no use in sending it to the same account again. */
  public boolean isTransfer() {
    return provider.equals(BANK);
  }

  /** Whether it failed for no other reason than that its payment was held. */
  public boolean isHeldBack() {
    return failure.filter(why -> why.equals(HELD) || why.equals(NEVER_ARRIVED)).isPresent();
  }
}
