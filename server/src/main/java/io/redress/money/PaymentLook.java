package io.redress.money;

import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import java.util.Optional;

/**
 * That somebody looked at what was refunded elsewhere from a payment.
 *
 * @param external what they read that has gone elsewhere in all; what came later they have not seen
 * @param caseId the case it was for; empty where it was for none
 */
public record PaymentLook(PaymentId paymentId, Money external, Optional<CaseId> caseId, Actor by) {}
