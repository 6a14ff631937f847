package io.redress.orders.store;

import io.redress.orders.UpstreamPurchase;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was bought upstream from the lines of orders. */
@Repository
public class UpstreamStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  UpstreamStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The purchases of goods of a brand since this day, latest first. */
  public List<UpstreamPurchase> ofBrand(BrandId brand, LocalDate since, int most) {
    return jdbc.sql(
            """
            select bought.order_line_id, bought.order_id, bought.order_number, bought.title,
              bought.quantity, bought.price, bought.currency, bought.day, bought.bought_from,
              bought.country
            from (
              select l.order_line_id, l.order_id, o.order_number, l.title, l.quantity,
                cast(l.upstream ->> 'price' as numeric) * l.quantity as price,
                l.upstream ->> 'currency' as currency,
                coalesce(cast(l.upstream ->> 'date' as date),
                  cast(o.placed_at at time zone 'UTC' as date)) as day,
                l.upstream ->> 'boughtFrom' as bought_from,
                l.upstream ->> 'country' as country
              from order_line l
              join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
              where l.merchant_id = :merchantId
                and l.brand_id = :brandId
                and l.upstream is not null
                and l.quantity > 0
                and o.set_aside_at is null) bought
            where bought.day >= :since
            order by bought.day desc, bought.order_line_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("since", since)
        .param("most", most)
        .query(UpstreamStore::purchase)
        .list();
  }

  /** How many of these are lines of goods of a brand. */
  public int count(BrandId brand, Collection<OrderLineId> lines) {
    return jdbc.sql(
            """
            select count(*)
            from order_line
            where merchant_id = :merchantId
              and brand_id = :brandId
              and order_line_id = any(:lines)
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  private static UpstreamPurchase purchase(ResultSet row, int number) throws SQLException {
    return new UpstreamPurchase(
        new OrderLineId(row.getObject("order_line_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("order_number"),
        row.getString("title"),
        row.getInt("quantity"),
        paid(row),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getString("bought_from")),
        Optional.ofNullable(row.getString("country")));
  }

  private static Optional<Money> paid(ResultSet row) throws SQLException {
    BigDecimal price = row.getBigDecimal("price");
    var currency = row.getString("currency");
    return price == null || currency == null
        ? Optional.empty()
        : Optional.of(Money.rounded(price, Currency.getInstance(currency)));
  }
}
