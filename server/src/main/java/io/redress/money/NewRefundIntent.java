package io.redress.money;

import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.util.Optional;

/**
 * A decision to pay back, about to be written.
 *
 * @param amount more than nothing, in the currency of the payment
 * @param createdBy kind and id of who decided ({@code STAFF:...}), never a name
 * @param credit who is paid in credit of the house; empty when it goes back as it was paid
 */
public record NewRefundIntent(
    RefundIntentId id,
    CaseId caseId,
    ResolutionId resolutionId,
    PaymentId paymentId,
    Money amount,
    String createdBy,
    Optional<CreditRecipient> credit) {
  public NewRefundIntent {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a refund is more than nothing: " + amount);
    }
  }

  /** One that goes back as it was paid. */
  public NewRefundIntent(
      RefundIntentId id,
      CaseId caseId,
      ResolutionId resolutionId,
      PaymentId paymentId,
      Money amount,
      String createdBy) {
    this(id, caseId, resolutionId, paymentId, amount, createdBy, Optional.empty());
  }
}
