package io.redress.faults.providers;

import java.util.Optional;

/** What others do with payments at Stripe, never more than Stripe itself would let them. */
final class Elsewhere {
  /** A bank that wants a payment back. */
  record Objection(Stage stage, String payment, String reference) {
    /** The bank decides, and Stripe tells at once. */
    void end(String status) {
      stage.books().decided(reference, status);
      stage.tell(stage.event("charge.dispute.closed", reference, payment));
    }
  }

  private Elsewhere() {}

  /**
   * Somebody refunds all or some of its first payment in the console; false when nothing is left.
   */
  static boolean byHand(Stage stage, Purchase purchase) {
    var payment = purchase.payment();
    var left = stage.books().left(payment);
    if (left == 0) {
      return false;
    }
    var amount = stage.random().nextBoolean() ? left : 1 + stage.random().nextLong(left);
    var refund = stage.books().refundedByHand(payment, amount);
    stage.tell(stage.event("refund.created", refund, payment));
    return true;
  }

  /** The bank wants back what is left of its first payment, and Stripe tells at once. */
  static Optional<Objection> disputed(Stage stage, Purchase purchase) {
    var payment = purchase.payment();
    var left = stage.books().left(payment);
    if (left == 0) {
      return Optional.empty();
    }
    var reference = stage.books().disputed(payment, left);
    stage.tell(stage.event("charge.dispute.created", reference, payment));
    return Optional.of(new Objection(stage, payment, reference));
  }
}
