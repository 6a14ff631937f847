package io.redress.money.provider;

import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;

/**
 * A question about a refund that may have been sent.
 *
 * @param idempotencyKey the key it was sent with
 * @param intentId the intent in its metadata
 * @param attemptId the attempt in its metadata; an earlier one of the same intent is another refund
 * @param paymentReference the provider's own id of the payment
 */
public record LookUpRefund(
    String idempotencyKey,
    RefundIntentId intentId,
    RefundAttemptId attemptId,
    String paymentReference) {}
