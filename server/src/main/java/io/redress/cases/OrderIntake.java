package io.redress.cases;

import io.redress.money.NewPayment;
import io.redress.money.Payments;
import io.redress.orders.ImportResult;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.platform.clock.NewIds;
import io.redress.shared.PaymentId;
import java.time.Instant;
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
   * Takes an order in, once per number of the merchant; the same order again changes nothing.
   *
   * <p>Problems: INVALID names every sum that does not fit; CONFLICT names what differs from the
   * order of this number, or the payment that is known for another order.
   */
  @Transactional
  public ImportResult accept(NewOrder order, Instant now) {
    var result = orders.importOrder(order, now);
    switch (result) {
      case ImportResult.Created created -> recordPayments(order, created.order(), now);
      case ImportResult.Unchanged unchanged -> {}
    }
    return result;
  }

  private void recordPayments(NewOrder order, Order kept, Instant now) {
    for (var facts : order.payments()) {
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
