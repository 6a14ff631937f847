package io.redress.cases.store;

import io.redress.liaison.accounts.Bought.Spent;
import io.redress.orders.UpstreamPurchase;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PurchasingAccountId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds up what the merchant in scope bought from its brands for the lines of orders, one statement
 * for all brands at once. A purchase is of the day that was told, or else of the day of its order,
 * as the calendar of the brand has it.
 */
@Repository
public class BrandPurchaseStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BrandPurchaseStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Since which day the purchases of a brand are looked at, by the days of its zone. */
  public record Span(BrandId brand, ZoneId zone, LocalDate since) {}

  /** From which kind of seller in which country was bought; empty texts where nobody said so. */
  public record Way(BrandId brand, String boughtFrom, String country) {}

  /**
   * In which days purchases with an account are added up.
   *
   * @param currency of its cap; empty where there is none
   */
  public record Counter(
      PurchasingAccountId account, Optional<Currency> currency, LocalDate from, LocalDate until) {}

  /**
   * What was bought from a brand with one account, or with nobody knows which.
   *
   * @param account empty where nobody knows
   */
  public record Sum(
      BrandId brand, Optional<PurchasingAccountId> account, int purchases, Spent spent) {}

  /** All ways in which goods of these brands were bought. */
  public List<Way> ways(Collection<Span> spans) {
    return jdbc.sql(
            """
            select distinct b.brand_id, coalesce(l.upstream ->> 'boughtFrom', '') as bought_from,
              coalesce(l.upstream ->> 'country', '') as country
            from unnest(cast(:brands as uuid[]), cast(:zones as text[]), cast(:since as date[]))
              as b(brand_id, zone, since)
            join order_line l on l.merchant_id = :merchantId and l.brand_id = b.brand_id
              and l.upstream is not null and l.quantity > 0
            join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
              and o.set_aside_at is null
            where coalesce(cast(l.upstream ->> 'date' as date),
              cast(o.placed_at at time zone b.zone as date)) >= b.since
            """)
        .paramSource(parameters(spans))
        .query(
            (row, number) ->
                new Way(brand(row), row.getString("bought_from"), row.getString("country")))
        .list();
  }

  /**
   * What was bought with each account in its days, and with nobody knows which.
   *
   * @param known with which account is bought in a way, unless somebody has said otherwise
   */
  public List<Sum> sums(
      Collection<Span> spans, Map<Way, PurchasingAccountId> known, Collection<Counter> counters) {
    var parameters = parameters(spans);
    addWays(parameters, known.keySet());
    addCounters(parameters, counters);
    return jdbc.sql(
            """
            with purchase as (
              select b.brand_id, l.order_id, l.quantity,
                cast(l.upstream ->> 'price' as numeric) * l.quantity as price,
                l.upstream ->> 'currency' as currency,
                coalesce(cast(l.upstream ->> 'date' as date),
                  cast(o.placed_at at time zone b.zone as date)) as day,
                b.since, coalesce(u.account_id, w.account_id) as account_id
              from unnest(cast(:brands as uuid[]), cast(:zones as text[]), cast(:since as date[]))
                as b(brand_id, zone, since)
              join order_line l on l.merchant_id = :merchantId and l.brand_id = b.brand_id
                and l.upstream is not null and l.quantity > 0
              join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
                and o.set_aside_at is null
              left join upstream_purchase u on u.merchant_id = l.merchant_id
                and u.order_line_id = l.order_line_id
              left join unnest(cast(:wayBrands as uuid[]), cast(:sellers as text[]),
                  cast(:countries as text[]), cast(:wayAccounts as uuid[]))
                as w(brand_id, bought_from, country, account_id)
                on w.brand_id = b.brand_id
                  and w.bought_from = coalesce(l.upstream ->> 'boughtFrom', '')
                  and w.country = coalesce(l.upstream ->> 'country', ''))
            select p.brand_id, p.account_id, a.currency, count(*) as purchases,
              sum(p.quantity) as pieces, count(distinct p.order_id) as orders,
              coalesce(sum(round(p.price, a.digits)) filter (where p.currency = a.currency), 0)
                as paid,
              count(*) filter (where p.price is null or p.currency is distinct from a.currency)
                as uncounted
            from purchase p
            left join unnest(cast(:accounts as uuid[]), cast(:currencies as text[]),
                cast(:digits as int[]), cast(:from as date[]), cast(:until as date[]))
              as a(account_id, currency, digits, since, until)
              on a.account_id = p.account_id and p.day >= a.since and p.day <= a.until
            where p.day >= p.since and (p.account_id is null or a.account_id is not null)
            group by p.brand_id, p.account_id, a.currency
            """)
        .paramSource(
            parameters.addValue("wayAccounts", ids(known.values(), PurchasingAccountId::value)))
        .query((row, number) -> sum(row))
        .list();
  }

  /** The latest purchases of a brand of which nobody has said, and no way tells, the account. */
  public List<UpstreamPurchase> unknown(Span span, Collection<Way> known, int most) {
    var parameters = parameters(List.of(span)).addValue("most", most);
    addWays(parameters, known);
    return jdbc.sql(
            """
            select l.order_line_id, l.order_id, o.order_number, l.title, l.quantity,
              cast(l.upstream ->> 'price' as numeric) * l.quantity as price,
              l.upstream ->> 'currency' as currency, d.day,
              l.upstream ->> 'boughtFrom' as bought_from, l.upstream ->> 'country' as country
            from unnest(cast(:brands as uuid[]), cast(:zones as text[]), cast(:since as date[]))
              as b(brand_id, zone, since)
            join order_line l on l.merchant_id = :merchantId and l.brand_id = b.brand_id
              and l.upstream is not null and l.quantity > 0
            join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
              and o.set_aside_at is null
            cross join lateral (
              select coalesce(cast(l.upstream ->> 'date' as date),
                cast(o.placed_at at time zone b.zone as date)) as day) d
            where d.day >= b.since
              and not exists (
                select 1
                from upstream_purchase u
                where u.merchant_id = l.merchant_id and u.order_line_id = l.order_line_id)
              and not exists (
                select 1
                from unnest(cast(:wayBrands as uuid[]), cast(:sellers as text[]),
                    cast(:countries as text[])) as w(brand_id, bought_from, country)
                where w.brand_id = b.brand_id
                  and w.bought_from = coalesce(l.upstream ->> 'boughtFrom', '')
                  and w.country = coalesce(l.upstream ->> 'country', ''))
            order by d.day desc, l.order_line_id
            limit :most
            """)
        .paramSource(parameters)
        .query((row, number) -> purchase(row))
        .list();
  }

  private MapSqlParameterSource parameters(Collection<Span> spans) {
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("brands", ids(spans, each -> each.brand().value()))
        .addValue("zones", texts(spans, each -> each.zone().getId()))
        .addValue("since", texts(spans, each -> each.since().toString()));
  }

  private static void addWays(MapSqlParameterSource parameters, Collection<Way> ways) {
    parameters
        .addValue("wayBrands", ids(ways, each -> each.brand().value()))
        .addValue("sellers", texts(ways, Way::boughtFrom))
        .addValue("countries", texts(ways, Way::country));
  }

  private static void addCounters(MapSqlParameterSource parameters, Collection<Counter> counters) {
    parameters
        .addValue("accounts", ids(counters, each -> each.account().value()))
        .addValue(
            "currencies",
            texts(counters, each -> each.currency().map(Currency::getCurrencyCode).orElse("")))
        .addValue(
            "digits",
            counters.stream()
                .map(each -> each.currency().map(Currency::getDefaultFractionDigits).orElse(0))
                .toArray(Integer[]::new))
        .addValue("from", texts(counters, each -> each.from().toString()))
        .addValue("until", texts(counters, each -> each.until().toString()));
  }

  private static <T> UUID[] ids(Collection<T> each, Function<T, UUID> id) {
    return each.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> String[] texts(Collection<T> each, Function<T, String> text) {
    return each.stream().map(text).toArray(String[]::new);
  }

  private static BrandId brand(ResultSet row) throws SQLException {
    return new BrandId(row.getObject("brand_id", UUID.class));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    var spent =
        new Spent(
            money(row.getBigDecimal("paid"), row.getString("currency")),
            row.getInt("pieces"),
            row.getInt("orders"),
            row.getInt("uncounted"));
    return new Sum(
        brand(row),
        Optional.ofNullable(row.getObject("account_id", UUID.class)).map(PurchasingAccountId::new),
        row.getInt("purchases"),
        spent);
  }

  private static UpstreamPurchase purchase(ResultSet row) throws SQLException {
    return new UpstreamPurchase(
        new OrderLineId(row.getObject("order_line_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("order_number"),
        row.getString("title"),
        row.getInt("quantity"),
        money(row.getBigDecimal("price"), row.getString("currency")),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getString("bought_from")),
        Optional.ofNullable(row.getString("country")));
  }

  private static Optional<Money> money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null || currency.isEmpty()
        ? Optional.empty()
        : Optional.of(Money.rounded(amount, Currency.getInstance(currency)));
  }
}
