package io.redress.money.provider;

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

/** The accounts at Stripe, their secrets sealed, and the events that were taken from them. */
@Component
class StripeAccountStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StripeAccountStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** An account with its secrets as they are kept. */
  record Kept(StripeAccount account, String apiKey, String signingSecret) {
    @Override
    public String toString() {
      return "Kept[" + account + "]";
    }
  }

  Optional<Kept> find() {
    return jdbc.sql(
            """
            select api_key, api_key_end, signing_secret, signing_secret_end, is_live,
              connected_at, last_event_at
            from provider_account
            where merchant_id = :merchantId and provider = 'stripe'
            """)
        .param("merchantId", tenancy.require().value())
        .query(StripeAccountStore::kept)
        .optional();
  }

  void put(Kept kept) {
    jdbc.sql(
            """
            insert into provider_account (merchant_id, provider, api_key, api_key_end,
              signing_secret, signing_secret_end, is_live, connected_at)
            values (:merchantId, 'stripe', :apiKey, :apiKeyEnd,
              :signingSecret, :signingSecretEnd, :isLive, :connectedAt)
            on conflict (merchant_id, provider) do update
            set api_key = excluded.api_key,
              api_key_end = excluded.api_key_end,
              signing_secret = excluded.signing_secret,
              signing_secret_end = excluded.signing_secret_end,
              is_live = excluded.is_live,
              connected_at = excluded.connected_at,
              last_event_at = null
            """)
        .param("merchantId", tenancy.require().value())
        .param("apiKey", kept.apiKey())
        .param("apiKeyEnd", kept.account().apiKeyEnd())
        .param("signingSecret", kept.signingSecret())
        .param("signingSecretEnd", kept.account().signingSecretEnd())
        .param("isLive", kept.account().isLive())
        .param("connectedAt", at(kept.account().connectedAt()))
        .update();
  }

  /** Replaces the secrets by the same ones sealed otherwise, unless they were changed meanwhile. */
  void sealAgain(Kept kept, Kept sealed) {
    jdbc.sql(
            """
            update provider_account
            set api_key = :apiKey, signing_secret = :signingSecret
            where merchant_id = :merchantId and provider = 'stripe' and api_key = :before
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", kept.apiKey())
        .param("apiKey", sealed.apiKey())
        .param("signingSecret", sealed.signingSecret())
        .update();
  }

  /** Forgets the account and its secrets; false when there is none. */
  boolean delete() {
    return jdbc.sql(
                """
                delete from provider_account
                where merchant_id = :merchantId and provider = 'stripe'
                """)
            .param("merchantId", tenancy.require().value())
            .update()
        == 1;
  }

  /** Notes an event; false when it was taken before. Of what it tells, nothing is kept. */
  boolean take(String eventId, String kind, Instant now) {
    return jdbc.sql(
                """
                with heard as (
                  update provider_account
                  set last_event_at = :now
                  where merchant_id = :merchantId and provider = 'stripe')
                insert into provider_event (merchant_id, provider, event_id, kind, payload,
                  received_at)
                values (:merchantId, 'stripe', :eventId, :kind, '{}', :now)
                on conflict (merchant_id, provider, event_id) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("eventId", eventId)
            .param("kind", kind)
            .param("now", at(now))
            .update()
        == 1;
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime heard = row.getObject("last_event_at", OffsetDateTime.class);
    return new Kept(
        new StripeAccount(
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
