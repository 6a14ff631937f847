package io.redress.orders;

import io.redress.shared.Money;
import java.time.Instant;

/**
 * A payment as the shop tells it; the books of payments are kept elsewhere.
 *
 * @param provider name of the payment provider
 * @param providerReference the provider's own reference of the payment
 * @param method {@code card}, {@code alipay}
 * @param methodLabel what the consumer knows it by: {@code Visa ··2260}
 */
public record PaymentFacts(
    String provider,
    String providerReference,
    String method,
    String methodLabel,
    Money captured,
    Instant capturedAt) {}
