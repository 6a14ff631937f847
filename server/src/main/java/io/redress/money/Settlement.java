package io.redress.money;

import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;

/**
 * Proof that the money of an attempt arrived.
 *
 * @param source who says so: the provider's name
 * @param reference the provider's own id of the refund
 * @param documentNumber gap-free number of the refund document ({@code RF-000042})
 */
public record Settlement(
    RefundIntentId intentId,
    RefundAttemptId attemptId,
    Money amount,
    String source,
    String reference,
    String documentNumber,
    Instant settledAt) {}
