package io.redress.cases.paper;

import io.redress.money.NewPayment;
import io.redress.money.Payment;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A payment and its balance on paper; it checks what the database would. */
final class PaperPayment {
  private final NewPayment payment;
  private final Set<DisputeId> held = new HashSet<>();
  private Optional<Instant> frozenAt = Optional.empty();
  private Optional<Instant> heldAt = Optional.empty();
  private Money committed;
  private Money external;

  PaperPayment(NewPayment payment) {
    this.payment = payment;
    this.committed = Money.zero(payment.captured().currency());
    this.external = committed;
  }

  PaperPayment copy() {
    var copy = new PaperPayment(payment);
    copy.held.addAll(held);
    copy.frozenAt = frozenAt;
    copy.heldAt = heldAt;
    copy.committed = committed;
    copy.external = external;
    return copy;
  }

  Payment now() {
    return new Payment(
        payment.id(),
        payment.orderId(),
        payment.provider(),
        payment.providerReference(),
        payment.method(),
        payment.methodLabel(),
        payment.captured(),
        committed,
        external,
        frozenAt.or(() -> heldAt),
        payment.capturedAt());
  }

  void commit(Money amount) {
    committed = committed.plus(amount);
    check();
  }

  void free(Money amount) {
    committed = committed.minus(amount);
    check();
  }

  void external(Money amount) {
    external = external.plus(amount);
    check();
  }

  void freeze(Instant now) {
    frozenAt = frozenAt.or(() -> Optional.of(now));
  }

  void hold(DisputeId dispute, Instant now) {
    held.add(dispute);
    heldAt = heldAt.or(() -> Optional.of(now));
  }

  void letGo(DisputeId dispute) {
    held.remove(dispute);
    heldAt = heldAt.filter(since -> !held.isEmpty());
  }

  private void check() {
    if (committed.isNegative()
        || external.isNegative()
        || committed.compareTo(payment.captured()) > 0) {
      throw new AssertionError("committed " + committed + ", elsewhere " + external);
    }
  }
}
