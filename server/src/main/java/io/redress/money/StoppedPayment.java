package io.redress.money;

import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.time.Instant;
import java.util.List;

/**
 * A payment from which nothing is sent until somebody has looked at what was refunded elsewhere.
 *
 * @param provider who knows it by this reference
 * @param committed what is under way or has gone by refunds of ours
 * @param external what has gone elsewhere in all
 * @param found each refund made elsewhere, oldest first; less than nothing where money came back
 */
public record StoppedPayment(
    PaymentId id,
    OrderId orderId,
    String provider,
    String reference,
    Money captured,
    Money committed,
    Money external,
    Instant stoppedAt,
    List<Elsewhere> found) {
  public StoppedPayment {
    found = List.copyOf(found);
  }

  /** A refund that was made elsewhere, by the provider's own name. */
  public record Elsewhere(String reference, Money amount, Instant at) {}

  /** What of the payment could still be refunded; less than nothing where too much is under way. */
  public Money left() {
    return captured.minus(committed).minus(external);
  }
}
