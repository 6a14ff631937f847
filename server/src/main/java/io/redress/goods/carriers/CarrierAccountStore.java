package io.redress.goods.carriers;

import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts at carriers, their secrets sealed, and the events that were taken from them. */
@Component
class CarrierAccountStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CarrierAccountStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** An account with its secrets as they are kept. */
  record Kept(CarrierAccount account, String key, String secret) {
    @Override
    public String toString() {
      return "Kept[" + account + "]";
    }
  }

  Optional<Kept> find(String carrier) {
    return jdbc.sql(
            """
            select api_key, api_key_end, signing_secret, signing_secret_end, is_live,
              connected_at, last_event_at
            from carrier_account
            where merchant_id = :merchantId and carrier = :carrier
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier)
        .query(CarrierAccountStore::kept)
        .optional();
  }

  void put(String carrier, Kept kept) {
    jdbc.sql(
            """
            insert into carrier_account (merchant_id, carrier, api_key, api_key_end,
              signing_secret, signing_secret_end, is_live, connected_at)
            values (:merchantId, :carrier, :key, :keyEnd, :secret, :secretEnd, :isLive,
              :connectedAt)
            on conflict (merchant_id, carrier) do update
            set api_key = excluded.api_key,
              api_key_end = excluded.api_key_end,
              signing_secret = excluded.signing_secret,
              signing_secret_end = excluded.signing_secret_end,
              is_live = excluded.is_live,
              connected_at = excluded.connected_at,
              last_event_at = null
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier)
        .param("key", kept.key())
        .param("keyEnd", kept.account().keyEnd())
        .param("secret", kept.secret())
        .param("secretEnd", kept.account().secretEnd())
        .param("isLive", kept.account().isLive())
        .param("connectedAt", at(kept.account().connectedAt()))
        .update();
  }

  /** Replaces the secrets by the same ones sealed otherwise, unless they were changed meanwhile. */
  void sealAgain(String carrier, Kept kept, Kept sealed) {
    jdbc.sql(
            """
            update carrier_account
            set api_key = :key, signing_secret = :secret
            where merchant_id = :merchantId and carrier = :carrier and api_key = :before
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier)
        .param("before", kept.key())
        .param("key", sealed.key())
        .param("secret", sealed.secret())
        .update();
  }

  /** Forgets the account and its secrets; false when there is none. */
  boolean delete(String carrier) {
    return jdbc.sql(
                """
                delete from carrier_account
                where merchant_id = :merchantId and carrier = :carrier
                """)
            .param("merchantId", tenancy.require().value())
            .param("carrier", carrier)
            .update()
        == 1;
  }

  /** Notes an event; false when it was taken before. */
  boolean take(String carrier, String eventId, Instant now) {
    return jdbc.sql(
                """
                with heard as (
                  update carrier_account
                  set last_event_at = :now
                  where merchant_id = :merchantId and carrier = :carrier)
                insert into carrier_event (merchant_id, carrier, event_id, received_at)
                values (:merchantId, :carrier, :eventId, :now)
                on conflict (merchant_id, carrier, event_id) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("carrier", carrier)
            .param("eventId", eventId)
            .param("now", at(now))
            .update()
        == 1;
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime heard = row.getObject("last_event_at", OffsetDateTime.class);
    return new Kept(
        new CarrierAccount(
            row.getString("api_key_end"),
            row.getString("signing_secret_end"),
            row.getBoolean("is_live"),
            row.getObject("connected_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(heard).map(OffsetDateTime::toInstant)),
        row.getString("api_key"),
        row.getString("signing_secret"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
