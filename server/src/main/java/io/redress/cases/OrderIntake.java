package io.redress.cases;

import io.redress.money.NewPayment;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.orders.ImportResult;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.platform.clock.NewIds;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders of the merchant in scope in, so that cases can be opened about them: the order with
 * its frozen shares and its captured payments in the books, in one transaction.
 */
@Service
public class OrderIntake {
  private final Orders orders;
  private final Payments payments;
  private final NewIds ids;

  OrderIntake(Orders orders, Payments payments, NewIds ids) {
    this.orders = orders;
    this.payments = payments;
    this.ids = ids;
  }

  /**
   * Takes an order in; the same order again changes nothing, another one under its number is a new
   * version, which may bring further payments.
   *
   * <p>Problems: INVALID names every sum that does not fit; CONFLICT names what of a known order
   * cannot change any more, or a payment that is gone, differs, or belongs to another order.
   */
  @Transactional
  public ImportResult accept(NewOrder order, Instant now) {
    var result = orders.importOrder(order, now);
    switch (result) {
      case ImportResult.Created created -> record(order.payments(), created.order(), now);
      case ImportResult.Unchanged unchanged -> {}
      case ImportResult.Changed changed ->
          record(further(order.payments(), changed.order()), changed.order(), now);
    }
    return result;
  }

  /**
   * The payments that are not in the books yet; a problem when one in the books is not the same.
   */
  private List<PaymentFacts> further(List<PaymentFacts> sent, Order kept) {
    var booked = payments.ofOrder(kept.id());
    var violations =
        booked.stream().flatMap(payment -> difference(payment, sent).stream()).toList();
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.CONFLICT, violations);
    }
    return sent.stream()
        .filter(facts -> booked.stream().noneMatch(payment -> isOf(payment, facts)))
        .toList();
  }

  private static Optional<Violation> difference(Payment booked, List<PaymentFacts> sent) {
    var same = sent.stream().filter(facts -> isOf(booked, facts)).toList();
    if (same.isEmpty()) {
      return Optional.of(
          new Violation(
              "payments",
              booked.providerReference(),
              "is missing, but this payment is in the books",
              "Send every captured payment; give money back by a refund."));
    }
    return same.stream()
        .filter(facts -> !isSame(booked, facts))
        .findFirst()
        .map(
            facts ->
                new Violation(
                    "payments",
                    facts.providerReference() + ": " + facts.captured() + " by " + facts.method(),
                    "is in the books with " + booked.captured() + " by " + booked.method(),
                    "Send it as it was captured, and what was captured later with its own"
                        + " reference."));
  }

  private static boolean isOf(Payment booked, PaymentFacts facts) {
    return booked.provider().equals(facts.provider())
        && booked.providerReference().equals(facts.providerReference());
  }

  private static boolean isSame(Payment booked, PaymentFacts facts) {
    return booked.captured().equals(facts.captured()) && booked.method().equals(facts.method());
  }

  private void record(List<PaymentFacts> captured, Order kept, Instant now) {
    for (var facts : captured) {
      if (facts.captured().isPositive()) {
        payments.record(payment(facts, kept), now);
      }
    }
  }

  private NewPayment payment(PaymentFacts facts, Order kept) {
    return new NewPayment(
        new PaymentId(ids.next()),
        kept.id(),
        facts.provider(),
        facts.providerReference(),
        facts.method(),
        facts.methodLabel(),
        facts.captured(),
        facts.capturedAt());
  }
}
