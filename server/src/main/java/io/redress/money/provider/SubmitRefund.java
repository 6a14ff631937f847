package io.redress.money.provider;

import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;

/**
 * A refund to send.
 *
 * @param idempotencyKey the same for the same attempt, always
 * @param intentId goes into the provider's metadata, to be found when the key is forgotten
 * @param attemptId goes into the provider's metadata beside it
 * @param paymentReference the provider's own id of the payment
 */
public record SubmitRefund(
    String idempotencyKey,
    RefundIntentId intentId,
    RefundAttemptId attemptId,
    String paymentReference,
    Money amount) {}
