package io.redress.money.store;

import static io.redress.money.store.Columns.at;
import static io.redress.money.store.Columns.code;
import static io.redress.money.store.Columns.instant;
import static io.redress.money.store.Columns.money;
import static io.redress.money.store.Columns.uuid;

import io.redress.money.PaymentLook;
import io.redress.money.StoppedPayment;
import io.redress.money.StoppedPayment.Elsewhere;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments that refunds made elsewhere have stopped, and who looked at them. */
@Repository
public class StoppedPaymentStore {
  /** The most that are listed at once; a house has few. */
  public static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StoppedPaymentStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Those that are stopped, the longest first. */
  public List<StoppedPayment> list() {
    return find(Optional.empty());
  }

  /** One, if it is stopped. */
  public Optional<StoppedPayment> byId(PaymentId id) {
    return find(Optional.of(id)).stream().findFirst();
  }

  private List<StoppedPayment> find(Optional<PaymentId> id) {
    return jdbc
        .sql(
            """
            select p.payment_id, p.order_id, p.provider, p.provider_reference, p.currency,
              p.captured_minor, b.committed_minor, b.external_minor, b.frozen_at
            from payment_balance b
            join payment p on p.merchant_id = b.merchant_id and p.payment_id = b.payment_id
            where b.merchant_id = :merchantId and b.frozen_at is not null
              and p.set_aside_at is null
              and (cast(:id as uuid) is null or b.payment_id = :id)
              and exists (
                select 1
                from external_refund e
                where e.merchant_id = b.merchant_id and e.payment_id = b.payment_id)
            order by b.frozen_at, b.payment_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("id", id.map(PaymentId::value).orElse(null), Types.OTHER)
        .param("most", MOST)
        .query((row, number) -> payment(row))
        .list()
        .stream()
        .map(this::withFound)
        .toList();
  }

  private StoppedPayment withFound(StoppedPayment payment) {
    var found =
        jdbc.sql(
                """
                select reference, amount_minor, currency, recorded_at
                from external_refund
                where merchant_id = :merchantId and payment_id = :paymentId
                order by recorded_at, external_refund_id
                limit :most
                """)
            .param("merchantId", merchant())
            .param("paymentId", payment.id().value())
            .param("most", MOST)
            .query(
                (row, number) ->
                    new Elsewhere(
                        row.getString("reference"),
                        money(row, "amount_minor"),
                        instant(row, "recorded_at")))
            .list();
    return new StoppedPayment(
        payment.id(),
        payment.orderId(),
        payment.provider(),
        payment.reference(),
        payment.captured(),
        payment.committed(),
        payment.external(),
        payment.stoppedAt(),
        found);
  }

  /** Whether there is such a payment, stopped or not. */
  public boolean isKnown(PaymentId id) {
    return jdbc.sql(
            "select 1 from payment where merchant_id = :merchantId and payment_id = :paymentId")
        .param("merchantId", merchant())
        .param("paymentId", id.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Keeps that somebody looked at a payment that is stopped since this moment. */
  public void insert(UUID id, PaymentLook look, Instant stoppedAt, Instant now) {
    jdbc.sql(
            """
            insert into payment_look (merchant_id, look_id, payment_id, stopped_at, external_minor,
              case_id, looked_by_kind, looked_by, looked_at)
            values (:merchantId, :id, :paymentId, :stoppedAt, :external,
              :caseId, :byKind, :by, :now)
            """)
        .param("merchantId", merchant())
        .param("id", id)
        .param("paymentId", look.paymentId().value())
        .param("stoppedAt", at(stoppedAt))
        .param("external", look.external().minorUnits())
        .param("caseId", look.caseId().map(CaseId::value).orElse(null), Types.OTHER)
        .param("byKind", code(look.by().kind()))
        .param("by", look.by().id(), Types.OTHER)
        .param("now", at(now))
        .update();
  }

  /** Whether the latest look at a payment was the same: at this much, for this case. */
  public boolean isLookedAt(PaymentLook look) {
    return jdbc.sql(
            """
            select latest.external_minor = :external
              and latest.case_id is not distinct from cast(:caseId as uuid) as same
            from payment_look latest
            where latest.merchant_id = :merchantId and latest.payment_id = :paymentId
            order by latest.stopped_at desc
            limit 1
            """)
        .param("merchantId", merchant())
        .param("paymentId", look.paymentId().value())
        .param("external", look.external().minorUnits())
        .param("caseId", look.caseId().map(CaseId::value).orElse(null), Types.OTHER)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Stops it no longer for what was found; chargebacks that hold it stay. */
  public void letGo(PaymentId id) {
    jdbc.sql(
            """
            update payment_balance
            set frozen_at = null
            where merchant_id = :merchantId and payment_id = :paymentId
            """)
        .param("merchantId", merchant())
        .param("paymentId", id.value())
        .update();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static StoppedPayment payment(ResultSet row) throws SQLException {
    return new StoppedPayment(
        new PaymentId(uuid(row, "payment_id")),
        new OrderId(uuid(row, "order_id")),
        row.getString("provider"),
        row.getString("provider_reference"),
        money(row, "captured_minor"),
        money(row, "committed_minor"),
        money(row, "external_minor"),
        instant(row, "frozen_at"),
        List.of());
  }
}
