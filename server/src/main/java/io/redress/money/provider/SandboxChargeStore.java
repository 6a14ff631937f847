package io.redress.money.provider;

import io.redress.money.provider.SandboxRefund.Standing;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid through the sandbox, as a real provider would keep it in its own house. */
@Component
class SandboxChargeStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SandboxChargeStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a payment; false when its key is known already, whatever it was used for. */
  boolean insert(SandboxCharge charge) {
    return jdbc.sql(
                """
                insert into sandbox_charge (merchant_id, idempotency_key, provider_reference,
                  amount_minor, currency, state, created_at, succeeds_at)
                values (:merchantId, :key, :reference, :amount, :currency, :state, :createdAt,
                  :succeedsAt)
                on conflict (merchant_id, idempotency_key) do nothing
                """)
            .param("merchantId", merchant())
            .param("key", charge.idempotencyKey())
            .param("reference", charge.reference())
            .param("amount", charge.amount().minorUnits())
            .param("currency", charge.amount().currency().getCurrencyCode())
            .param("state", charge.standing().name().toLowerCase(Locale.ROOT))
            .param("createdAt", charge.createdAt().atOffset(ZoneOffset.UTC))
            .param(
                "succeedsAt",
                charge.succeedsAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
            .update()
        == 1;
  }

  Optional<SandboxCharge> byKey(String key) {
    return jdbc.sql(
            """
            select idempotency_key, provider_reference, amount_minor, currency, state, created_at,
              succeeds_at
            from sandbox_charge
            where merchant_id = :merchantId and idempotency_key = :key
            """)
        .param("merchantId", merchant())
        .param("key", key)
        .query((row, number) -> charge(row))
        .optional();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static SandboxCharge charge(ResultSet row) throws SQLException {
    return new SandboxCharge(
        row.getString("idempotency_key"),
        row.getString("provider_reference"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Standing.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("succeeds_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
