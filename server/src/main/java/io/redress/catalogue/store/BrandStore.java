package io.redress.catalogue.store;

import io.redress.catalogue.Brand;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.BrandId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps brands. */
@Repository
public class BrandStore {
  private static final int MOST_BRANDS = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  BrandStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** False when the name is taken. */
  public boolean insertUnlessThere(Brand brand, Instant now) {
    var insert =
        jdbc.sql(
            """
            insert into brand
              (merchant_id, brand_id, name, policy_id, contact_name, contact_email,
               contact_language, contact_time_zone, answer_working_days, created_at)
            values
              (:merchantId, :brandId, :name, :policyId, :contactName, :contactEmail,
               :contactLanguage, :contactZone, :answerWorkingDays, :now)
            on conflict (merchant_id, name) do nothing
            """);
    return with(brand, insert).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  /** False when there is no such brand. */
  public boolean update(Brand brand) {
    var update =
        jdbc.sql(
            """
            update brand
            set name = :name,
              policy_id = :policyId,
              contact_name = :contactName,
              contact_email = :contactEmail,
              contact_language = :contactLanguage,
              contact_time_zone = :contactZone,
              answer_working_days = :answerWorkingDays
            where merchant_id = :merchantId
              and brand_id = :brandId
            """);
    return with(brand, update).update() == 1;
  }

  /** Writes the language of the contact where it is another one. */
  public void contactReads(BrandId id, String language) {
    jdbc.sql(
            """
            update brand
            set contact_language = :language
            where merchant_id = :merchantId
              and brand_id = :brandId
              and contact_language <> :language
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", id.value())
        .param("language", language)
        .update();
  }

  /** Writes the terms of the brand where they are others. */
  public void promises(BrandId id, String policyId) {
    jdbc.sql(
            """
            update brand
            set policy_id = :policyId
            where merchant_id = :merchantId
              and brand_id = :brandId
              and policy_id is distinct from :policyId
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", id.value())
        .param("policyId", policyId)
        .update();
  }

  public Optional<Brand> byId(BrandId id) {
    return jdbc.sql(
            """
            select brand_id, name, policy_id, contact_name, contact_email, contact_language,
              contact_time_zone, answer_working_days
            from brand
            where merchant_id = :merchantId
              and brand_id = :brandId
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", id.value())
        .query(BrandStore::brand)
        .optional();
  }

  /** The brands among these ids. */
  public Question<List<Brand>> of(Set<BrandId> ids) {
    return trips
        .sql(
            """
            select brand_id, name, policy_id, contact_name, contact_email, contact_language,
              contact_time_zone, answer_working_days
            from brand
            where merchant_id = :merchantId
              and brand_id = any(:brandIds)
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandIds", ids.stream().map(BrandId::value).toArray(UUID[]::new))
        .list(BrandStore::brand);
  }

  public Optional<Brand> byName(String name) {
    return jdbc.sql(
            """
            select brand_id, name, policy_id, contact_name, contact_email, contact_language,
              contact_time_zone, answer_working_days
            from brand
            where merchant_id = :merchantId
              and lower(name) = lower(:name)
            order by name
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("name", name)
        .query(BrandStore::brand)
        .optional();
  }

  public List<Brand> list() {
    return jdbc.sql(
            """
            select brand_id, name, policy_id, contact_name, contact_email, contact_language,
              contact_time_zone, answer_working_days
            from brand
            where merchant_id = :merchantId
            order by name
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST_BRANDS)
        .query(BrandStore::brand)
        .list();
  }

  private StatementSpec with(Brand brand, StatementSpec statement) {
    return statement
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.id().value())
        .param("name", brand.name())
        .param("policyId", brand.policyId().orElse(null))
        .param("contactName", brand.contactName())
        .param("contactEmail", brand.contactEmail())
        .param("contactLanguage", brand.contactLanguage())
        .param("contactZone", brand.contactZone().getId())
        .param("answerWorkingDays", brand.answerWorkingDays());
  }

  private static Brand brand(ResultSet row, int number) throws SQLException {
    return new Brand(
        new BrandId(row.getObject("brand_id", UUID.class)),
        row.getString("name"),
        Optional.ofNullable(row.getString("policy_id")),
        row.getString("contact_name"),
        row.getString("contact_email"),
        row.getString("contact_language"),
        ZoneId.of(row.getString("contact_time_zone")),
        row.getInt("answer_working_days"));
  }
}
