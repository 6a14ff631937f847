package io.redress.money.provider;

import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Money;

/**
 * A difference to be paid.
 *
 * @param idempotencyKey the same for the same attempt, always
 * @param attemptId goes into the provider's metadata
 */
public record SubmitCharge(String idempotencyKey, ChargeAttemptId attemptId, Money amount) {}
