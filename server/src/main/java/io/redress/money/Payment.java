package io.redress.money;

import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A captured payment of an order and how much of it is spoken for.
 *
 * @param provider who holds the money ({@code sandbox})
 * @param providerReference the provider's own id of the payment
 * @param method kind of instrument ({@code card})
 * @param methodLabel the instrument as its owner knows it ({@code Visa ··2260})
 * @param committed sum of the intents that have not definitely failed
 * @param external refunds that were made elsewhere, such as in the provider's own console
 * @param frozenAt since when nothing new is paid from it, because of a chargeback
 */
public record Payment(
    PaymentId id,
    OrderId orderId,
    String provider,
    String providerReference,
    String method,
    String methodLabel,
    Money captured,
    Money committed,
    Money external,
    Optional<Instant> frozenAt,
    Instant capturedAt) {
  /** What may still be refunded; negative when refunds made elsewhere went beyond it. */
  public Money refundable() {
    return captured.minus(committed).minus(external);
  }
}
