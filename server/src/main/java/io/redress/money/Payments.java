package io.redress.money;

import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.money.store.PaymentStore;
import io.redress.platform.trips.Question;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The captured payments of orders and what is left of them. */
@Service
public class Payments {
  private final PaymentStore store;
  private final Books books;

  Payments(PaymentStore store, Books books) {
    this.store = store;
    this.books = books;
  }

  /**
   * Takes in a captured payment and books it. The same payment again changes nothing and gives the
   * one that is known; a different one under the provider's same reference is a conflict.
   */
  @Transactional
  public Payment record(NewPayment payment, Instant now) {
    if (store.insert(payment)) {
      var booking = new Booking(PostingKind.CAPTURE, payment.id().value(), payment.captured());
      books.book(payment.id(), booking, now);
    }
    return store
        .byReference(payment.provider(), payment.providerReference())
        .filter(known -> isSame(known, payment))
        .orElseThrow(() -> differs(payment));
  }

  /** The payments of an order, earliest first. */
  @Transactional(readOnly = true)
  public List<Payment> ofOrder(OrderId orderId) {
    return store.ofOrders(List.of(orderId)).ask().getOrDefault(orderId, List.of());
  }

  /** The payment that a provider knows by this name. */
  @Transactional(readOnly = true)
  public Optional<Payment> byReference(String provider, String reference) {
    return store.byReference(provider, reference);
  }

  /** The question for {@link #ofOrder} of several orders, to be asked with others. */
  public Question<Map<OrderId, List<Payment>>> questionOfOrders(Collection<OrderId> orders) {
    return store.ofOrders(orders);
  }

  /** Whether any payment was captured by this provider. */
  @Transactional(readOnly = true)
  public boolean isAnyOf(String provider) {
    return store.isAnyOf(provider);
  }

  /**
   * Locks the balances of the payments of these orders until the transaction ends, and tells the
   * orders from whose payments something was or is to be paid back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OrderId> lockPaidBack(List<OrderId> orders) {
    return store.lockOfOrders(orders).stream()
        .filter(payment -> payment.refundable().compareTo(payment.captured()) < 0)
        .map(Payment::orderId)
        .distinct()
        .toList();
  }

  /**
   * Takes payments out again that were recorded for orders that should never have come in: the
   * captures are booked back and the provider's references are free again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(List<OrderId> orders, Instant now) {
    for (var payment : store.lockOfOrders(orders)) {
      var booking =
          new Booking(PostingKind.CAPTURE_TAKEN_BACK, payment.id().value(), payment.captured());
      books.book(payment.id(), booking, now);
    }
    store.setAside(orders, now);
  }

  private static boolean isSame(Payment known, NewPayment payment) {
    return known.orderId().equals(payment.orderId()) && known.captured().equals(payment.captured());
  }

  private static Problem differs(NewPayment payment) {
    return Problem.of(
        ProblemCode.CONFLICT,
        new Violation(
            "providerReference",
            payment.providerReference(),
            "is known for another order or amount",
            "Send each captured payment once, with the provider's own reference."));
  }
}
