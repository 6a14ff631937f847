package io.redress.cases.store;

import io.redress.cases.CaseStatus;
import io.redress.cases.lists.AskedUnits;
import io.redress.cases.lists.OrderListing;
import io.redress.cases.lists.OrderListing.Buyer;
import io.redress.cases.lists.OrderListing.CaseMark;
import io.redress.cases.lists.OrderListing.Counts;
import io.redress.cases.lists.OrderListing.Goods;
import io.redress.cases.lists.OrderQuery;
import io.redress.cases.lists.OrderQuery.Turn;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PaymentId;
import io.redress.shared.UnitNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders with their buyers, payments and cases. */
@Repository
public class OrderBookStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OrderBookStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A line of the answer: the counts, and a row unless there is none. */
  private record Line(Counts counts, Optional<OrderListing.Row> row) {}

  /** A page with the counts of all that was found, in one statement. */
  public OrderListing find(OrderQuery query) {
    var lines =
        jdbc.sql(
                """
                with wanted as (
                  select o.order_id, o.placed_at,
                    exists (select 1 from after_sales_case k where k.merchant_id = :merchantId
                      and k.order_id = o.order_id and status not in ('draft', 'closed')) as has_case,
                    exists (select 1 from order_line l where l.merchant_id = :merchantId
                      and l.order_id = o.order_id and l.delivered_at is null
                      and l.quantity > 0) as is_awaited
                  from shop_order o
                  join consumer c on c.merchant_id = o.merchant_id and c.consumer_id = o.consumer_id
                  where o.merchant_id = :merchantId and o.set_aside_at is null
                    and (cast(:from as timestamptz) is null or o.placed_at >= :from)
                    and (cast(:before as timestamptz) is null or o.placed_at < :before)
                    and (:words = '' or strpos(lower(o.order_number), :words) > 0
                      or strpos(lower(c.email), :words) > 0 or strpos(lower(c.name), :words) > 0
                      or exists (select 1 from order_line l where l.merchant_id = :merchantId
                        and l.order_id = o.order_id
                        and strpos(lower(l.sku || ' ' || l.title), :words) > 0)))
                select t.found, t.with_case, t.awaited, t.of_house, l.order_id, l.order_number,
                  l.placed_at, l.currency, l.total_minor, l.buyer_name, l.buyer_country,
                  l.buyer_language, l.title, l.category, l.lines, l.delivered_at,
                  l.given_back_minor, l.case_ids, l.case_numbers, l.case_statuses
                from (select count(*) as found, count(*) filter (where has_case) as with_case,
                    count(*) filter (where is_awaited) as awaited,
                    (select count(*) from shop_order
                      where merchant_id = :merchantId and set_aside_at is null) as of_house
                  from wanted) t
                left join (select w.order_id, w.placed_at from wanted w
                    left join (select placed_at as at, order_id as id from shop_order
                      where merchant_id = :merchantId and order_id = :turn) s on true
                    where case :lens when 'open_case' then has_case when 'not_delivered'
                        then is_awaited when 'delivered' then not is_awaited else true end
                      and case :way when 'older' then (w.placed_at, w.order_id) < (s.at, s.id)
                        when 'newer' then (w.placed_at, w.order_id) > (s.at, s.id) else true end
                    order by case :way when 'newer' then w.placed_at end,
                      case :way when 'newer' then w.order_id end, w.placed_at desc, w.order_id desc
                    limit :most) page on true
                left join listed_order l
                  on l.merchant_id = :merchantId and l.order_id = page.order_id
                order by l.placed_at desc, l.order_id desc
                """)
            .paramSource(parameters(query))
            .query(OrderBookStore::line)
            .list();
    return listing(query, lines);
  }

  private MapSqlParameterSource parameters(OrderQuery query) {
    var turn =
        switch (query.turn()) {
          case Turn.First first -> Map.entry("first", Optional.<OrderId>empty());
          case Turn.Older older -> Map.entry("older", Optional.of(older.than()));
          case Turn.Newer newer -> Map.entry("newer", Optional.of(newer.than()));
        };
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("words", query.words().toLowerCase(Locale.ROOT))
        .addValue("from", query.placed().from().map(Columns::at).orElse(null))
        .addValue("before", query.placed().before().map(Columns::at).orElse(null))
        .addValue("lens", Columns.code(query.lens()))
        .addValue("way", turn.getKey())
        .addValue("turn", turn.getValue().map(OrderId::value).orElse(null), Types.OTHER)
        .addValue("most", query.most() + 1);
  }

  private static OrderListing listing(OrderQuery query, List<Line> lines) {
    var rows = new ArrayList<>(lines.stream().flatMap(line -> line.row().stream()).toList());
    var isCut = rows.size() > query.most();
    var isTurnedBack = query.turn() instanceof Turn.Newer;
    if (isCut) {
      rows.remove(isTurnedBack ? 0 : rows.size() - 1);
    }
    var hasNewer = isTurnedBack ? isCut : query.turn() instanceof Turn.Older;
    var hasOlder = isTurnedBack || isCut;
    return new OrderListing(
        rows,
        lines.getFirst().counts(),
        hasNewer && !rows.isEmpty() ? Optional.of(rows.getFirst().id()) : Optional.empty(),
        hasOlder && !rows.isEmpty() ? Optional.of(rows.getLast().id()) : Optional.empty());
  }

  /** Units of the order's lines by the cases that are or were about them. */
  public List<AskedUnits> askedBack(OrderId order) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.status, l.order_line_id, l.units, l.units_held
            from after_sales_case c
            join case_line l on l.merchant_id = c.merchant_id and l.case_id = c.case_id
            where c.merchant_id = :merchantId
              and c.order_id = :orderId
              and c.status <> 'draft'
            order by c.opened_at, c.case_id, l.case_line_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .query(
            (row, number) ->
                new AskedUnits(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number"),
                    Columns.value(CaseStatus.class, row.getString("status")),
                    new OrderLineId(row.getObject("order_line_id", UUID.class)),
                    UnitNumbers.parse(row.getString("units")),
                    row.getBoolean("units_held")))
        .list();
  }

  /** Sums of settled refunds by payment. */
  public Map<PaymentId, Money> refunded(OrderId order) {
    var sums = new HashMap<PaymentId, Money>();
    jdbc.sql(
            """
            select p.payment_id, p.currency, sum(i.amount_minor)::bigint as settled_minor
            from payment p
            join refund_intent i on i.merchant_id = p.merchant_id and i.payment_id = p.payment_id
            where p.merchant_id = :merchantId
              and p.order_id = :orderId
              and i.state = 'settled'
            group by p.payment_id, p.currency
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .query(
            row -> {
              sums.put(
                  new PaymentId(row.getObject("payment_id", UUID.class)),
                  Money.of(row.getLong("settled_minor"), row.getString("currency")));
            });
    return sums;
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var counts =
        new Counts(
            row.getLong("of_house"),
            row.getLong("found"),
            row.getLong("with_case"),
            row.getLong("awaited"));
    var id = Optional.ofNullable(row.getObject("order_id", UUID.class));
    return new Line(
        counts, id.isEmpty() ? Optional.empty() : Optional.of(order(row, new OrderId(id.get()))));
  }

  private static OrderListing.Row order(ResultSet row, OrderId id) throws SQLException {
    var currency = row.getString("currency");
    return new OrderListing.Row(
        id,
        row.getString("order_number"),
        Columns.instant(row, "placed_at"),
        new Buyer(
            row.getString("buyer_name"),
            row.getString("buyer_country"),
            row.getString("buyer_language")),
        new Goods(
            row.getString("title"),
            row.getString("category"),
            row.getInt("lines"),
            Columns.optionalInstant(row, "delivered_at")),
        Money.of(row.getLong("total_minor"), currency),
        Money.of(row.getLong("given_back_minor"), currency),
        cases(row));
  }

  private static List<CaseMark> cases(ResultSet row) throws SQLException {
    if (row.getArray("case_ids") == null) {
      return List.of();
    }
    var ids = (UUID[]) row.getArray("case_ids").getArray();
    var numbers = (String[]) row.getArray("case_numbers").getArray();
    var statuses = (String[]) row.getArray("case_statuses").getArray();
    return IntStream.range(0, ids.length)
        .mapToObj(
            i ->
                new CaseMark(
                    new CaseId(ids[i]), numbers[i], Columns.value(CaseStatus.class, statuses[i])))
        .toList();
  }
}
