package io.redress.money;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;

/**
 * A decision to pay back, about to be written.
 *
 * @param amount more than nothing, in the currency of the payment
 * @param createdBy kind and id of who decided ({@code STAFF:...}), never a name
 */
public record NewRefundIntent(
    RefundIntentId id,
    CaseId caseId,
    ResolutionId resolutionId,
    PaymentId paymentId,
    Money amount,
    String createdBy) {
  public NewRefundIntent {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund is more than nothing: " + amount);
    }
  }
}
