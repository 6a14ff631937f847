package io.redress.money;

import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.time.Instant;

/**
 * A captured payment, about to be written; the parts are those of {@link Payment}.
 *
 * @param captured more than nothing
 */
public record NewPayment(
    PaymentId id,
    OrderId orderId,
    String provider,
    String providerReference,
    String method,
    String methodLabel,
    Money captured,
    Instant capturedAt) {
  public NewPayment {
    if (!captured.isPositive()) {
      throw new IllegalArgumentException("a payment is more than nothing: " + captured);
    }
  }
}
