package io.redress.money;

import io.redress.money.Refunds.IntentResult;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments and refunds of tests, in euros. */
@TestComponent
final class Tills {
  private final Payments payments;
  private final Refunds refunds;
  private final Tenancy tenancy;
  private final NewIds newIds;
  private final TravellingClock clock;
  private final JdbcClient jdbc;

  Tills(
      Payments payments,
      Refunds refunds,
      Tenancy tenancy,
      NewIds newIds,
      TravellingClock clock,
      JdbcClient jdbc) {
    this.payments = payments;
    this.refunds = refunds;
    this.tenancy = tenancy;
    this.newIds = newIds;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  Payment captured(long minorUnits) {
    return captured(minorUnits, "sandbox");
  }

  Payment captured(long minorUnits, String provider) {
    return captured(Money.of(minorUnits, "EUR"), provider);
  }

  Payment captured(Money sum, String provider) {
    var id = new PaymentId(newIds.next());
    return payments.record(
        new NewPayment(
            id,
            new OrderId(newIds.next()),
            provider,
            "pay_" + id,
            "card",
            "Visa ··2260",
            sum,
            clock.instant()),
        clock.instant());
  }

  NewRefundIntent wish(Payment payment, long minorUnits) {
    return new NewRefundIntent(
        new RefundIntentId(newIds.next()),
        new CaseId(newIds.next()),
        new ResolutionId(newIds.next()),
        payment.id(),
        Money.of(minorUnits, "EUR"),
        "SYSTEM");
  }

  RefundIntent intended(Payment payment, long minorUnits) {
    return ((IntentResult.Created) refunds.create(wish(payment, minorUnits), clock.instant()))
        .intent();
  }

  RefundAttempt started(Payment payment, long minorUnits) {
    return refunds.startAttempt(intended(payment, minorUnits), clock.instant());
  }

  RefundIntent intentOf(RefundAttempt attempt) {
    return refunds.byAttempt(attempt.id()).orElseThrow();
  }

  /** Sends, and notes the answer, as the outbox does. */
  RefundIntent paid(RefundAttempt attempt) {
    var answer = refunds.submit(attempt.id(), clock.instant());
    return refunds.recordAnswer(attempt.id(), answer, clock.instant());
  }

  Payment again(Payment payment) {
    return payments.ofOrder(payment.orderId()).getFirst();
  }

  /** How often money left the sandbox for an intent, as the sandbox itself knows it. */
  long payouts(RefundIntentId intentId) {
    return jdbc.sql(
            """
            select count(*)
            from sandbox_refund
            where merchant_id = :merchantId and intent_id = :intentId and state <> 'failed'
            """)
        .param("merchantId", tenancy.require().value())
        .param("intentId", intentId.value())
        .query(Long.class)
        .single();
  }

  /** Does the same work on many threads, started at one moment; gives what each came to. */
  <T> List<Future<T>> atOnce(List<Callable<T>> works) {
    var merchant = tenancy.require();
    var start = new CyclicBarrier(works.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return works.stream()
          .map(
              work ->
                  threads.submit(
                      () -> {
                        start.await();
                        return tenancy.call(merchant, work::call);
                      }))
          .toList();
    }
  }
}
