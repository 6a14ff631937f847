package io.redress.money.provider;

import io.redress.money.provider.SandboxRefund.Standing;
import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books of the sandbox, as a real provider would keep them in its own house. */
@Component
class SandboxStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SandboxStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a refund; false when its key is known already, whatever it was used for. */
  boolean insert(SandboxRefund refund, SubmitRefund request) {
    return jdbc.sql(
                """
                insert into sandbox_refund (merchant_id, idempotency_key, provider_reference,
                  intent_id, payment_reference, amount_minor, currency, state, created_at,
                  settles_at)
                values (:merchantId, :key, :reference,
                  :intentId, :paymentReference, :amount, :currency, :state, :createdAt,
                  :settlesAt)
                on conflict (merchant_id, idempotency_key) do nothing
                """)
            .param("merchantId", merchant())
            .param("key", refund.idempotencyKey())
            .param("reference", refund.reference())
            .param("intentId", request.intentId().value())
            .param("paymentReference", request.paymentReference())
            .param("amount", request.amount().minorUnits())
            .param("currency", request.amount().currency().getCurrencyCode())
            .param("state", code(refund.standing()))
            .param("createdAt", at(refund.createdAt()))
            .param("settlesAt", refund.settlesAt().map(SandboxStore::at).orElse(null))
            .update()
        == 1;
  }

  Optional<SandboxRefund> byKey(String key) {
    return jdbc.sql(
            """
            select idempotency_key, provider_reference, state, created_at, settles_at
            from sandbox_refund
            where merchant_id = :merchantId and idempotency_key = :key
            """)
        .param("merchantId", merchant())
        .param("key", key)
        .query((row, number) -> refund(row))
        .optional();
  }

  void change(SandboxRefund refund, Standing standing) {
    jdbc.sql(
            """
            update sandbox_refund
            set state = :state
            where merchant_id = :merchantId and idempotency_key = :key
            """)
        .param("merchantId", merchant())
        .param("key", refund.idempotencyKey())
        .param("state", code(standing))
        .update();
  }

  SandboxMode mode() {
    return jdbc.sql("select mode from sandbox_behaviour where merchant_id = :merchantId")
        .param("merchantId", merchant())
        .query(String.class)
        .optional()
        .map(mode -> SandboxMode.valueOf(mode.toUpperCase(Locale.ROOT)))
        .orElse(SandboxMode.WELL);
  }

  void behave(SandboxMode mode, Instant now) {
    jdbc.sql(
            """
            insert into sandbox_behaviour (merchant_id, mode, changed_at)
            values (:merchantId, :mode, :now)
            on conflict (merchant_id)
            do update set mode = excluded.mode, changed_at = excluded.changed_at
            """)
        .param("merchantId", merchant())
        .param("mode", code(mode))
        .param("now", at(now))
        .update();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static SandboxRefund refund(ResultSet row) throws SQLException {
    return new SandboxRefund(
        row.getString("idempotency_key"),
        row.getString("provider_reference"),
        Standing.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("settles_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
