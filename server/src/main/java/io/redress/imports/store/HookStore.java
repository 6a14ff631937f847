package io.redress.imports.store;

import io.redress.imports.ImportMapping;
import io.redress.imports.Storefront;
import io.redress.imports.formats.MappingText;
import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the secrets by which storefronts sign, and how their orders are read. */
@Repository
public class HookStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  HookStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * How one storefront is heard.
   *
   * @param mapping as it was set; empty when the usual one is used
   */
  public record Kept(
      Storefront storefront,
      Optional<String> secret,
      Optional<String> secretBefore,
      Optional<Instant> beforeUntil,
      Optional<Instant> setAt,
      Optional<ImportMapping> mapping,
      Optional<Instant> lastDeliveryAt) {
    /** The secrets that are good at this moment, the newest first. */
    public List<String> secrets(Instant now) {
      var before = secretBefore.filter(each -> beforeUntil.filter(now::isBefore).isPresent());
      return Stream.of(secret, before).flatMap(Optional::stream).toList();
    }

    @Override
    public String toString() {
      return "Kept[" + storefront + "]";
    }
  }

  public Optional<Kept> find(Storefront storefront) {
    return jdbc.sql(
            """
            select storefront, secret, secret_before, before_until, set_at, mapping,
              last_delivery_at
            from storefront_hook
            where merchant_id = :merchantId and storefront = :storefront
            """)
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .query(HookStore::kept)
        .optional();
  }

  /** Sets the secret; the one before stays good until a moment. */
  public void setSecret(Storefront storefront, String secret, Instant beforeUntil, Instant now) {
    jdbc.sql(
            """
            insert into storefront_hook (merchant_id, storefront, secret, set_at)
            values (:merchantId, :storefront, :secret, :now)
            on conflict (merchant_id, storefront) do update
            set secret_before = storefront_hook.secret,
              before_until = case when storefront_hook.secret is null then null
                else cast(:beforeUntil as timestamptz) end,
              secret = excluded.secret,
              set_at = excluded.set_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .param("secret", secret)
        .param("beforeUntil", at(beforeUntil))
        .param("now", at(now))
        .update();
  }

  /** Replaces a secret by the same one sealed otherwise, unless it was changed meanwhile. */
  public void sealAgain(Storefront storefront, String kept, String sealed) {
    jdbc.sql(
            """
            update storefront_hook
            set secret = :sealed
            where merchant_id = :merchantId and storefront = :storefront and secret = :kept
            """)
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .param("kept", kept)
        .param("sealed", sealed)
        .update();
  }

  public void setMapping(Storefront storefront, ImportMapping mapping) {
    jdbc.sql(
            """
            insert into storefront_hook (merchant_id, storefront, mapping)
            values (:merchantId, :storefront, :mapping::json)
            on conflict (merchant_id, storefront) do update
            set mapping = excluded.mapping
            """)
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .param("mapping", MappingText.json(mapping))
        .update();
  }

  /** Forgets every secret. */
  public void forgetSecrets(Storefront storefront) {
    jdbc.sql(
            """
            update storefront_hook
            set secret = null, secret_before = null, before_until = null, set_at = null
            where merchant_id = :merchantId and storefront = :storefront
            """)
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .update();
  }

  public void noteDelivery(Storefront storefront, Instant now) {
    jdbc.sql(
            """
            update storefront_hook
            set last_delivery_at = :now
            where merchant_id = :merchantId and storefront = :storefront
            """)
        .param("now", at(now))
        .param("merchantId", tenancy.require().value())
        .param("storefront", text(storefront))
        .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        Storefront.valueOf(row.getString("storefront").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("secret")),
        Optional.ofNullable(row.getString("secret_before")),
        instant(row, "before_until"),
        instant(row, "set_at"),
        Optional.ofNullable(row.getString("mapping")).map(MappingText::kept),
        instant(row, "last_delivery_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  private static String text(Storefront storefront) {
    return storefront.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
