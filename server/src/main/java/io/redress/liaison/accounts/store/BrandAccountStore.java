package io.redress.liaison.accounts.store;

import static io.redress.liaison.accounts.store.AccountColumns.at;
import static io.redress.liaison.accounts.store.AccountColumns.code;
import static io.redress.liaison.accounts.store.AccountColumns.day;
import static io.redress.liaison.accounts.store.AccountColumns.instant;
import static io.redress.liaison.accounts.store.AccountColumns.maybe;
import static io.redress.liaison.accounts.store.AccountColumns.uuid;
import static io.redress.liaison.accounts.store.AccountColumns.value;
import static java.util.stream.Collectors.toMap;

import io.redress.liaison.accounts.AccountEvent;
import io.redress.liaison.accounts.AccountEvent.Kind;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.OwnMake;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How the merchant in scope deals with its brands, and who has changed what. */
@Repository
public class BrandAccountStore {
  private static final int MOST_EVENTS = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final BrandContactStore contacts;
  private final AgreedTermStore terms;
  private final PurchasingAccountStore purchasing;

  BrandAccountStore(
      JdbcClient jdbc,
      Tenancy tenancy,
      BrandContactStore contacts,
      AgreedTermStore terms,
      PurchasingAccountStore purchasing) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.contacts = contacts;
    this.terms = terms;
    this.purchasing = purchasing;
  }

  /** Opens an account with its first version; false when there is one. */
  public boolean insertUnlessThere(BrandAccount account) {
    var insert =
        jdbc.sql(
            """
            insert into brand_account (merchant_id, brand_id, language, time_zone, holidays,
              own_make, looked_after_by, partner_since, version)
            values (:merchantId, :brandId, :language, :zone, :holidays,
              :ownMake, :lookedAfterBy, :partnerSince, :version)
            on conflict (merchant_id, brand_id) do nothing
            """);
    return with(account, insert).update() == 1;
  }

  /** Writes how the house deals with the brand over the version before it. */
  public void update(BrandAccount account) {
    var update =
        jdbc.sql(
            """
            update brand_account
            set language = :language, time_zone = :zone, holidays = :holidays,
              own_make = :ownMake, looked_after_by = :lookedAfterBy,
              partner_since = :partnerSince, version = :version
            where merchant_id = :merchantId
              and brand_id = :brandId
              and version = :version - 1
            """);
    if (with(account, update).update() != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The brand was changed by somebody else; read it again.");
    }
  }

  /** The accounts of those of these brands that have one. */
  public Map<BrandId, BrandAccount> of(Collection<BrandId> brands) {
    if (brands.isEmpty()) {
      return Map.of();
    }
    var people = contacts.of(brands);
    var agreed = terms.of(brands);
    var accounts = purchasing.of(brands);
    return jdbc
        .sql(
            """
            select brand_id, language, time_zone, holidays, own_make, looked_after_by,
              partner_since, version
            from brand_account
            where merchant_id = :merchantId and brand_id = any(:brands)
            """)
        .param("merchantId", tenancy.require().value())
        .param("brands", brands.stream().map(BrandId::value).toArray(UUID[]::new))
        .query(
            (row, number) -> {
              var id = new BrandId(uuid(row, "brand_id"));
              return new BrandAccount(
                  id,
                  dealing(row),
                  people.getOrDefault(id, List.of()),
                  agreed.getOrDefault(id, List.of()),
                  accounts.getOrDefault(id, List.of()),
                  row.getInt("version"));
            })
        .list()
        .stream()
        .collect(toMap(BrandAccount::brandId, each -> each));
  }

  /** Why nobody is asked about goods of a brand; empty where somebody is. */
  public Optional<OwnMake> ownMake(BrandId brand) {
    return jdbc.sql(
            """
            select own_make
            from brand_account
            where merchant_id = :merchantId and brand_id = :brandId and own_make is not null
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .query((row, number) -> new OwnMake(row.getString("own_make")))
        .optional();
  }

  /** Writes down that an account was changed. */
  public void tell(BrandId brand, AccountEvent event) {
    jdbc.sql(
            """
            insert into brand_account_change (merchant_id, brand_id, version, change, subject_id,
              status, by_kind, by_id, at)
            values (:merchantId, :brandId, :version, :change, :subject, :status, :byKind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("version", event.version())
        .param("change", code(event.kind()))
        .param("subject", event.subject().orElse(null), Types.OTHER)
        .param("status", event.status().map(AccountColumns::code).orElse(null), Types.VARCHAR)
        .param("byKind", code(event.by().kind()))
        .param("by", event.by().id(), Types.OTHER)
        .param("at", at(event.at()))
        .update();
  }

  /** The latest changes of an account, newest first. */
  public List<AccountEvent> events(BrandId brand) {
    return jdbc.sql(
            """
            select version, change, subject_id, status, by_kind, by_id, at
            from brand_account_change
            where merchant_id = :merchantId and brand_id = :brandId
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("most", MOST_EVENTS)
        .query(BrandAccountStore::event)
        .list();
  }

  /** When one of these contacts was ended last. */
  public Optional<Instant> endedAt(BrandId brand, Collection<BrandContactId> contacts) {
    return jdbc.sql(
            """
            select at
            from brand_account_change
            where merchant_id = :merchantId
              and brand_id = :brandId
              and change = 'end_contact'
              and subject_id = any(:contacts)
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("contacts", contacts.stream().map(BrandContactId::value).toArray(UUID[]::new))
        .query((row, number) -> instant(row, "at"))
        .optional();
  }

  private StatementSpec with(BrandAccount account, StatementSpec statement) {
    var dealing = account.dealing();
    return statement
        .param("merchantId", tenancy.require().value())
        .param("brandId", account.brandId().value())
        .param("language", dealing.language())
        .param("zone", dealing.zone().getId())
        .param("holidays", dealing.holidays())
        .param("ownMake", dealing.ownMake().map(OwnMake::reason).orElse(null), Types.VARCHAR)
        .param(
            "lookedAfterBy", dealing.lookedAfterBy().map(StaffId::value).orElse(null), Types.OTHER)
        .param("partnerSince", dealing.partnerSince().orElse(null), Types.DATE)
        .param("version", account.version());
  }

  private static Dealing dealing(ResultSet row) throws SQLException {
    return new Dealing(
        row.getString("language"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("holidays"),
        Optional.ofNullable(row.getString("own_make")).map(OwnMake::new),
        Optional.ofNullable(row.getObject("looked_after_by", UUID.class)).map(StaffId::new),
        day(row, "partner_since"));
  }

  private static AccountEvent event(ResultSet row, int number) throws SQLException {
    return new AccountEvent(
        row.getInt("version"),
        value(Kind.class, row.getString("change")),
        Optional.ofNullable(row.getObject("subject_id", UUID.class)),
        maybe(AccountStatus.class, row.getString("status")),
        new Actor(
            value(ActorKind.class, row.getString("by_kind")), row.getObject("by_id", UUID.class)),
        instant(row, "at"));
  }
}
