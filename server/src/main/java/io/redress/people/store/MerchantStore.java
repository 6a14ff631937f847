package io.redress.people.store;

import io.redress.people.Merchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps merchants. */
@Repository
public class MerchantStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  MerchantStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Can be asked outside of a merchant's scope. */
  public Optional<MerchantId> idOfSlug(String slug) {
    return jdbc.sql(
            "select found.id from merchant_of_slug(:slug) as found(id) where found.id is not null")
        .param("slug", slug)
        .query((row, number) -> new MerchantId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Can be asked outside of a merchant's scope. */
  public boolean isAnyHere() {
    return jdbc.sql("select has_merchant()").query(Boolean.class).single();
  }

  /** False when the slug or the id is taken. */
  public boolean insertUnlessThere(Merchant merchant, Instant now) {
    return jdbc.sql(
                """
                insert into merchant
                  (merchant_id, slug, name, legal_name, country, time_zone, currency, languages,
                   store_policy, store_policy_version, created_at)
                values
                  (:merchantId, :slug, :name, :legalName, :country, :zone, :currency, :languages,
                   cast(:storePolicy as jsonb), :storePolicyVersion, :now)
                on conflict do nothing
                """)
            .param("merchantId", merchant.id().value())
            .param("slug", merchant.slug())
            .param("name", merchant.name())
            .param("legalName", merchant.legalName())
            .param("country", merchant.country())
            .param("zone", merchant.zone().getId())
            .param("currency", merchant.currency().getCurrencyCode())
            .param("languages", merchant.languages().toArray(new String[0]))
            .param("storePolicy", merchant.storePolicyJson())
            .param("storePolicyVersion", merchant.storePolicyVersion())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Question<Optional<Merchant>> current() {
    return trips
        .sql(
            """
            select merchant_id, slug, name, legal_name, country, time_zone, currency, languages,
              store_policy, store_policy_version
            from merchant
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .optional(MerchantStore::merchant);
  }

  /** Replaces the policy of the merchant in scope and counts its version up. */
  public void publishStorePolicy(String storePolicyJson) {
    jdbc.sql(
            """
            update merchant
            set store_policy = cast(:storePolicy as jsonb),
              store_policy_version = store_policy_version + 1
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .param("storePolicy", storePolicyJson)
        .update();
  }

  private static Merchant merchant(ResultSet row, int number) throws SQLException {
    return new Merchant(
        new MerchantId(row.getObject("merchant_id", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        row.getString("legal_name"),
        row.getString("country"),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getString("store_policy"),
        row.getInt("store_policy_version"));
  }
}
