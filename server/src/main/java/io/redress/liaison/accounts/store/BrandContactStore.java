package io.redress.liaison.accounts.store;

import static io.redress.liaison.accounts.store.AccountColumns.codes;
import static io.redress.liaison.accounts.store.AccountColumns.day;
import static io.redress.liaison.accounts.store.AccountColumns.hours;
import static io.redress.liaison.accounts.store.AccountColumns.texts;
import static io.redress.liaison.accounts.store.AccountColumns.uuid;
import static io.redress.liaison.accounts.store.AccountColumns.week;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.BrandContact.Person;
import io.redress.liaison.accounts.BrandContact.Remit;
import io.redress.liaison.accounts.Topic;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the merchant in scope can ask at its brands. */
@Repository
public class BrandContactStore {
  private static final int MOST_CONTACTS = 5_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BrandContactStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a contact, or writes the one of the same brand with its id anew. */
  public void put(BrandId brand, BrandContact contact) {
    var away = contact.away();
    var rows =
        jdbc.sql(
                """
                insert into brand_contact (merchant_id, contact_id, brand_id, name, email, phone,
                  regions, topics, languages, time_zone, country, week, away_from, away_until,
                  deputy_id, ended_on)
                values (:merchantId, :id, :brandId, :name, :email, :phone,
                  :regions, :topics, :languages, :zone, :country, :week, :awayFrom, :awayUntil,
                  :deputy, :endedOn)
                on conflict (merchant_id, contact_id) do update
                set name = excluded.name, email = excluded.email, phone = excluded.phone,
                  regions = excluded.regions, topics = excluded.topics,
                  languages = excluded.languages, time_zone = excluded.time_zone,
                  country = excluded.country, week = excluded.week, away_from = excluded.away_from,
                  away_until = excluded.away_until, deputy_id = excluded.deputy_id,
                  ended_on = excluded.ended_on
                where brand_contact.brand_id = excluded.brand_id
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", contact.id().value())
            .param("brandId", brand.value())
            .param("name", contact.person().name())
            .param("email", contact.person().email())
            .param("phone", contact.person().phone())
            .param("regions", contact.remit().regions().stream().sorted().toArray(String[]::new))
            .param("topics", codes(contact.remit().topics()))
            .param("languages", contact.remit().languages().toArray(String[]::new))
            .param("zone", contact.hours().zone().getId())
            .param("country", contact.hours().country())
            .param("week", week(contact.hours()))
            .param("awayFrom", away.map(Away::from).orElse(null), Types.DATE)
            .param("awayUntil", away.map(Away::until).orElse(null), Types.DATE)
            .param(
                "deputy",
                away.flatMap(Away::deputy).map(BrandContactId::value).orElse(null),
                Types.OTHER)
            .param("endedOn", contact.endedOn().orElse(null), Types.DATE)
            .update();
    if (rows != 1) {
      throw Problem.of(ProblemCode.CONFLICT, "This id is one of another brand; use a new one.");
    }
  }

  /** The contacts of these brands by name, those of one brand together. */
  public Map<BrandId, List<BrandContact>> of(Collection<BrandId> brands) {
    return jdbc
        .sql(
            """
            select brand_id, contact_id, name, email, phone, regions, topics, languages, time_zone,
              country, week, away_from, away_until, deputy_id, ended_on
            from brand_contact
            where merchant_id = :merchantId and brand_id = any(:brands)
            order by brand_id, name collate "C", contact_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brands", brands.stream().map(BrandId::value).toArray(UUID[]::new))
        .param("most", MOST_CONTACTS)
        .query((row, number) -> Map.entry(new BrandId(uuid(row, "brand_id")), contact(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static BrandContact contact(ResultSet row) throws SQLException {
    return new BrandContact(
        new BrandContactId(uuid(row, "contact_id")),
        new Person(row.getString("name"), row.getString("email"), row.getString("phone")),
        new Remit(Set.copyOf(texts(row, "regions")), topics(row), texts(row, "languages")),
        hours(row),
        away(row),
        day(row, "ended_on"));
  }

  private static Set<Topic> topics(ResultSet row) throws SQLException {
    return texts(row, "topics").stream()
        .map(code -> AccountColumns.value(Topic.class, code))
        .collect(toSet());
  }

  private static Optional<Away> away(ResultSet row) throws SQLException {
    var from = day(row, "away_from");
    var until = day(row, "away_until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    var deputy =
        Optional.ofNullable(row.getObject("deputy_id", UUID.class)).map(BrandContactId::new);
    return Optional.of(new Away(from.get(), until.get(), deputy));
  }
}
