package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.money;
import static io.redress.money.store.Columns.optionalInstant;
import static io.redress.money.store.Columns.uuid;

import io.redress.money.NewPayment;
import io.redress.money.Payment;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payments and their balances. Whatever changes an intent or an attempt locks its balance first.
 */
@Component
public class PaymentStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public PaymentStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Adds a payment and its balance; false when the provider's payment is known already. */
  public boolean insert(NewPayment payment) {
    return jdbc.sql(
                """
                with added as (
                  insert into payment (merchant_id, payment_id, order_id, provider,
                    provider_reference, method, method_label, captured_minor, currency, captured_at)
                  values (:merchantId, :paymentId, :orderId, :provider,
                    :providerReference, :method, :methodLabel, :captured, :currency, :capturedAt)
                  on conflict (merchant_id, provider, provider_reference)
                    where set_aside_at is null do nothing
                  returning merchant_id, payment_id, captured_minor)
                insert into payment_balance (merchant_id, payment_id, captured_minor,
                  committed_minor, external_minor)
                select merchant_id, payment_id, captured_minor, 0, 0
                from added
                """)
            .param("merchantId", merchant())
            .param("paymentId", payment.id().value())
            .param("orderId", payment.orderId().value())
            .param("provider", payment.provider())
            .param("providerReference", payment.providerReference())
            .param("method", payment.method())
            .param("methodLabel", payment.methodLabel())
            .param("captured", payment.captured().minorUnits())
            .param("currency", payment.captured().currency().getCurrencyCode())
            .param("capturedAt", at(payment.capturedAt()))
            .update()
        == 1;
  }

  /** Whether any payment was captured by this provider. */
  public boolean isAnyOf(String provider) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from payment
              where merchant_id = :merchantId and provider = :provider)
            """)
        .param("merchantId", merchant())
        .param("provider", provider)
        .query(Boolean.class)
        .single();
  }

  /** The payments of these orders, earliest first. */
  public Question<Map<OrderId, List<Payment>>> ofOrders(Collection<OrderId> orders) {
    return trips
        .sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.method,
              p.method_label, p.captured_minor, p.currency, p.captured_at, b.committed_minor,
              b.external_minor, coalesce(b.frozen_at, b.held_at) as frozen_at
            from payment p
            join payment_balance b using (merchant_id, payment_id)
            where merchant_id = :merchantId and p.order_id = any(:orders)
            order by p.captured_at, p.payment_id
            """)
        .param("merchantId", merchant())
        .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .grouped(
            (row, number) -> new OrderId(uuid(row, "order_id")), (row, number) -> payment(row));
  }

  /** The payment that the provider knows by this reference. */
  public Optional<Payment> byReference(String provider, String providerReference) {
    return jdbc.sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.method,
              p.method_label, p.captured_minor, p.currency, p.captured_at, b.committed_minor,
              b.external_minor, coalesce(b.frozen_at, b.held_at) as frozen_at
            from payment p
            join payment_balance b using (merchant_id, payment_id)
            where merchant_id = :merchantId and p.provider = :provider
              and p.provider_reference = :providerReference and p.set_aside_at is null
            """)
        .param("merchantId", merchant())
        .param("provider", provider)
        .param("providerReference", providerReference)
        .query((row, number) -> payment(row))
        .optional();
  }

  /** The payment, its balance locked until the transaction ends. */
  public Question<Optional<Payment>> lock(PaymentId paymentId) {
    return trips
        .sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.method,
              p.method_label, p.captured_minor, p.currency, p.captured_at, b.committed_minor,
              b.external_minor, coalesce(b.frozen_at, b.held_at) as frozen_at
            from payment_balance b
            join payment p using (merchant_id, payment_id)
            where merchant_id = :merchantId and payment_id = :paymentId
            for update of b
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .optional((row, number) -> payment(row));
  }

  /** The payments of some orders, their balances locked until the transaction ends. */
  public List<Payment> lockOfOrders(List<OrderId> orders) {
    return jdbc.sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.method,
              p.method_label, p.captured_minor, p.currency, p.captured_at, b.committed_minor,
              b.external_minor, coalesce(b.frozen_at, b.held_at) as frozen_at
            from payment_balance b
            join payment p using (merchant_id, payment_id)
            where merchant_id = :merchantId and p.order_id = any(:orders)
              and p.set_aside_at is null
            order by payment_id
            for update of b
            """)
        .param("merchantId", merchant())
        .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .query((row, number) -> payment(row))
        .list();
  }

  /** Sets the payments of some orders aside: nothing is paid from them. */
  public void setAside(List<OrderId> orders, Instant now) {
    jdbc.sql(
            """
            with aside as (
              update payment
              set set_aside_at = :now
              where merchant_id = :merchantId and order_id = any(:orders)
                and set_aside_at is null
              returning merchant_id, payment_id)
            update payment_balance b
            set frozen_at = :now
            from aside a
            where b.merchant_id = a.merchant_id and b.payment_id = a.payment_id
            """)
        .param("now", at(now))
        .param("merchantId", merchant())
        .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .update();
  }

  /** The payment that an attempt pays from, its balance locked until the transaction ends. */
  public Question<Optional<Payment>> lockOfAttempt(RefundAttemptId attemptId) {
    return trips
        .sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.method,
              p.method_label, p.captured_minor, p.currency, p.captured_at, b.committed_minor,
              b.external_minor, coalesce(b.frozen_at, b.held_at) as frozen_at
            from payment_balance b
            join payment p using (merchant_id, payment_id)
            where merchant_id = :merchantId
              and payment_id = (
                select i.payment_id
                from refund_attempt a
                join refund_intent i using (merchant_id, intent_id)
                where merchant_id = :merchantId and a.attempt_id = :attemptId)
            for update of b
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .optional((row, number) -> payment(row));
  }

  /** Frees an amount after a definite failure; the database refuses to free more than there is. */
  public void free(PaymentId paymentId, Money amount) {
    jdbc.sql(
            """
            update payment_balance
            set committed_minor = committed_minor - :amount
            where merchant_id = :merchantId and payment_id = :paymentId
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .param("amount", amount.minorUnits())
        .update();
  }

  /** Takes a freed amount again; the database refuses to take more than was captured. */
  public void commit(PaymentId paymentId, Money amount) {
    jdbc.sql(
            """
            update payment_balance
            set committed_minor = committed_minor + :amount
            where merchant_id = :merchantId and payment_id = :paymentId
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .param("amount", amount.minorUnits())
        .update();
  }

  /** Notes since when nothing new is paid from a payment; the first time stays. */
  public void freeze(PaymentId paymentId, Instant now) {
    jdbc.sql(
            """
            update payment_balance
            set frozen_at = :now
            where merchant_id = :merchantId and payment_id = :paymentId and frozen_at is null
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .param("now", at(now))
        .update();
  }

  /** Notes that a chargeback holds a payment; the same one again changes nothing. */
  public void hold(PaymentId paymentId, DisputeId disputeId, Instant now) {
    jdbc.sql(
            """
            update payment_balance
            set held_for = array_append(held_for, :disputeId), held_at = coalesce(held_at, :now)
            where merchant_id = :merchantId and payment_id = :paymentId
              and :disputeId <> all(held_for)
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .param("disputeId", disputeId.value())
        .param("now", at(now))
        .update();
  }

  /** Lets go what this chargeback held; others that hold the payment stay. */
  public void letGo(PaymentId paymentId, DisputeId disputeId) {
    jdbc.sql(
            """
            update payment_balance
            set held_for = array_remove(held_for, :disputeId),
              held_at = case when held_for <@ array[:disputeId]::uuid[] then null else held_at end
            where merchant_id = :merchantId and payment_id = :paymentId
            """)
        .param("merchantId", merchant())
        .param("paymentId", paymentId.value())
        .param("disputeId", disputeId.value())
        .update();
  }

  /** A refund that was made elsewhere; less than nothing when its money came back. */
  public record ExternalRefund(UUID id, PaymentId paymentId, Money amount, String reference) {}

  /** Adds a refund made elsewhere and raises the balance by it; false when it is known already. */
  public boolean insertExternal(ExternalRefund refund, Instant now) {
    return jdbc.sql(
                """
                with added as (
                  insert into external_refund (merchant_id, external_refund_id, payment_id,
                    reference, amount_minor, currency, recorded_at)
                  values (:merchantId, :id, :paymentId, :reference, :amount, :currency, :now)
                  on conflict (merchant_id, payment_id, reference) do nothing
                  returning merchant_id, payment_id, amount_minor)
                update payment_balance b
                set external_minor = b.external_minor + a.amount_minor
                from added a
                where b.merchant_id = a.merchant_id and b.payment_id = a.payment_id
                """)
            .param("merchantId", merchant())
            .param("id", refund.id())
            .param("paymentId", refund.paymentId().value())
            .param("reference", refund.reference())
            .param("amount", refund.amount().minorUnits())
            .param("currency", refund.amount().currency().getCurrencyCode())
            .param("now", at(now))
            .update()
        == 1;
  }

  /** Whether this refund made elsewhere was booked. */
  public boolean knowsExternal(ExternalRefund refund) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from external_refund
              where merchant_id = :merchantId and payment_id = :paymentId
                and reference = :reference and amount_minor = :amount)
            """)
        .param("merchantId", merchant())
        .param("paymentId", refund.paymentId().value())
        .param("reference", refund.reference())
        .param("amount", refund.amount().minorUnits())
        .query(Boolean.class)
        .single();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        new PaymentId(uuid(row, "payment_id")),
        new OrderId(uuid(row, "order_id")),
        row.getString("provider"),
        row.getString("provider_reference"),
        row.getString("method"),
        row.getString("method_label"),
        money(row, "captured_minor"),
        money(row, "committed_minor"),
        money(row, "external_minor"),
        optionalInstant(row, "frozen_at"),
        instant(row, "captured_at"));
  }
}
