package io.redress.liaison.accounts.store;

import static io.redress.liaison.accounts.store.AccountColumns.day;
import static io.redress.liaison.accounts.store.AccountColumns.maybe;
import static io.redress.liaison.accounts.store.AccountColumns.uuid;
import static io.redress.liaison.accounts.store.AccountColumns.value;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Buys;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PurchasingAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which accounts the merchant in scope buys, and which purchases were made with them. */
@Repository
public class PurchasingAccountStore {
  private static final int MOST_ACCOUNTS = 5_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PurchasingAccountStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds an account, or writes the one of the same brand with its id anew. */
  public void put(BrandId brand, PurchasingAccount account) {
    var cap = account.cap();
    var standing = account.standing();
    var rows =
        jdbc.sql(
                """
                insert into purchasing_account (merchant_id, account_id, brand_id, number, place,
                  bought_from, country, cap_minor, warn_minor, currency, period, status, since, why)
                values (:merchantId, :id, :brandId, :number, :place,
                  :boughtFrom, :country, :cap, :warn, :currency, :period, :status, :since, :why)
                on conflict (merchant_id, account_id) do update
                set number = excluded.number, place = excluded.place,
                  bought_from = excluded.bought_from, country = excluded.country,
                  cap_minor = excluded.cap_minor, warn_minor = excluded.warn_minor,
                  currency = excluded.currency, period = excluded.period, status = excluded.status,
                  since = excluded.since, why = excluded.why
                where purchasing_account.brand_id = excluded.brand_id
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", account.id().value())
            .param("brandId", brand.value())
            .param("number", account.number())
            .param("place", account.place())
            .param(
                "boughtFrom",
                account.buys().from().map(BoughtFrom::word).orElse(null),
                Types.VARCHAR)
            .param("country", account.buys().country().orElse(null), Types.VARCHAR)
            .param("cap", cap.map(each -> each.most().minorUnits()).orElse(null), Types.BIGINT)
            .param("warn", cap.map(each -> each.warnAt().minorUnits()).orElse(null), Types.BIGINT)
            .param(
                "currency",
                cap.map(each -> each.most().currency().getCurrencyCode()).orElse(null),
                Types.VARCHAR)
            .param(
                "period",
                cap.map(each -> AccountColumns.code(each.period())).orElse(null),
                Types.VARCHAR)
            .param("status", AccountColumns.code(standing.status()))
            .param("since", standing.since())
            .param("why", standing.why())
            .update();
    if (rows != 1) {
      throw Problem.of(ProblemCode.CONFLICT, "This id is one of another brand; use a new one.");
    }
  }

  /** The accounts of these brands by place, those of one brand together. */
  public Map<BrandId, List<PurchasingAccount>> of(Collection<BrandId> brands) {
    return jdbc
        .sql(
            """
            select brand_id, account_id, number, place, bought_from, country, cap_minor, warn_minor,
              currency, period, status, since, why
            from purchasing_account
            where merchant_id = :merchantId and brand_id = any(:brands)
            order by brand_id, place collate "C", number collate "C"
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brands", brands.stream().map(BrandId::value).toArray(UUID[]::new))
        .param("most", MOST_ACCOUNTS)
        .query((row, number) -> Map.entry(new BrandId(uuid(row, "brand_id")), account(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Writes down with which account these purchases were made, whatever was said before. */
  public void link(BrandId brand, PurchasingAccountId account, Collection<OrderLineId> lines) {
    jdbc.sql(
            """
            insert into upstream_purchase (merchant_id, order_line_id, brand_id, account_id)
            select :merchantId, line, :brandId, :id
            from unnest(:lines) line
            on conflict (merchant_id, order_line_id) do update
            set brand_id = excluded.brand_id, account_id = excluded.account_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("id", account.value())
        .param("lines", lines.stream().map(OrderLineId::value).sorted().toArray(UUID[]::new))
        .update();
  }

  /** With which account these purchases were made, as far as somebody has said so. */
  public Map<OrderLineId, PurchasingAccountId> linksOf(Collection<OrderLineId> lines) {
    return jdbc
        .sql(
            """
            select order_line_id, account_id
            from upstream_purchase
            where merchant_id = :merchantId and order_line_id = any(:lines)
            """)
        .param("merchantId", tenancy.require().value())
        .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    new OrderLineId(uuid(row, "order_line_id")),
                    new PurchasingAccountId(uuid(row, "account_id"))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static PurchasingAccount account(ResultSet row) throws SQLException {
    return new PurchasingAccount(
        new PurchasingAccountId(uuid(row, "account_id")),
        row.getString("number"),
        row.getString("place"),
        new Buys(
            maybe(BoughtFrom.class, row.getString("bought_from")),
            Optional.ofNullable(row.getString("country"))),
        cap(row),
        new Standing(
            value(AccountStatus.class, row.getString("status")),
            day(row, "since").orElseThrow(),
            row.getString("why")));
  }

  private static Optional<Cap> cap(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    if (currency == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Cap(
            Money.of(row.getLong("cap_minor"), currency),
            Money.of(row.getLong("warn_minor"), currency),
            value(DealingPeriod.class, row.getString("period"))));
  }
}
