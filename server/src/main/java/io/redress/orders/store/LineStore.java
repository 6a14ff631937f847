package io.redress.orders.store;

import io.redress.orders.OrderLine;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.UnitNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the lines of orders. What is held and when it was delivered changes by itself; the rest
 * only with a new version of the order, under the lock of all its lines.
 */
@Repository
public class LineStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final FactsJson json;

  LineStore(JdbcClient jdbc, Tenancy tenancy, FactsJson json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  /** Writes all lines of an order in one statement; what is held of a known line stays. */
  public void save(OrderId order, List<LineRow> rows) {
    jdbc.sql(
            """
            insert into order_line
              (merchant_id, order_line_id, order_id, line_number, sku, title, variant, brand_id,
               brand_name, category, material, serial, quantity, units, claimed_units,
               unit_price_minor, goods_minor, tax_minor, discount_minor, shipping_minor, duty_minor,
               service_fee_minor, shares, item_facts, upstream, delivered_at)
            select :merchantId, l.id, :orderId, l.number, l.sku, l.title, l.variant, l.brand_id,
              l.brand_name, l.category, l.material, l.serial, l.quantity, l.units, '{}',
              l.unit_price, l.goods, l.tax, l.discount, l.shipping, l.duty,
              l.service_fee, l.shares, l.facts, l.upstream, l.delivered_at
            from jsonb_to_recordset(cast(:lines as jsonb)) as l (
              id uuid, number int, sku text, title text, variant text, brand_id uuid,
              brand_name text, category text, material text, serial text, quantity int,
              units int4multirange, unit_price bigint, goods bigint, tax bigint, discount bigint,
              shipping bigint, duty bigint, service_fee bigint, shares jsonb, facts jsonb,
              upstream jsonb, delivered_at timestamptz)
            on conflict (merchant_id, order_line_id) do update
            set title = excluded.title, variant = excluded.variant, brand_id = excluded.brand_id,
              brand_name = excluded.brand_name, category = excluded.category,
              material = excluded.material, serial = excluded.serial,
              quantity = excluded.quantity, units = excluded.units,
              unit_price_minor = excluded.unit_price_minor, goods_minor = excluded.goods_minor,
              tax_minor = excluded.tax_minor, discount_minor = excluded.discount_minor,
              shipping_minor = excluded.shipping_minor, duty_minor = excluded.duty_minor,
              service_fee_minor = excluded.service_fee_minor, shares = excluded.shares,
              item_facts = excluded.item_facts, upstream = excluded.upstream,
              delivered_at = coalesce(excluded.delivered_at, order_line.delivered_at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .param("lines", json.write(rows.stream().map(LineStore::columns).toList()))
        .update();
  }

  /** Leaves lines without a piece; none of them may be held. */
  public void remove(List<OrderLineId> removed) {
    jdbc.sql(
            """
            update order_line
            set quantity = 0, units = '{}', shares = '[]', goods_minor = 0, tax_minor = 0,
              discount_minor = 0, shipping_minor = 0, duty_minor = 0, service_fee_minor = 0
            where merchant_id = :merchantId
              and order_line_id in (:lines)
            """)
        .param("merchantId", tenancy.require().value())
        .param("lines", removed.stream().map(OrderLineId::value).toList())
        .update();
  }

  /**
   * Locks all lines of the order with this line until the transaction ends and reads what is held
   * of them. Everybody locks them in their order, so that nobody waits for each other in a circle.
   */
  public List<LineStock> lockOrderOf(OrderLineId line) {
    return jdbc.sql(
            """
            select order_line_id, units, claimed_units
            from order_line
            where merchant_id = :merchantId
              and order_id = (
                select known.order_id
                from order_line known
                where known.merchant_id = :merchantId
                  and known.order_line_id = :line)
            order by line_number
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("line", line.value())
        .query(
            (row, number) ->
                new LineStock(
                    new OrderLineId(row.getObject("order_line_id", UUID.class)),
                    UnitNumbers.parse(row.getString("units")),
                    UnitNumbers.parse(row.getString("claimed_units"))))
        .list();
  }

  /** Locks all lines of an order until the transaction ends, in their order. */
  public void lock(OrderId order) {
    jdbc.sql(
            """
            select order_line_id
            from order_line
            where merchant_id = :merchantId
              and order_id = :orderId
            order by line_number
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("orderId", order.value())
        .query(UUID.class)
        .list();
  }

  /** Marks units as held; the line must be locked and the units free. */
  public void claim(OrderLineId line, UnitNumbers units) {
    var changed =
        jdbc.sql(
                """
                update order_line
                set claimed_units = claimed_units + cast(:units as int4multirange)
                where merchant_id = :merchantId
                  and order_line_id = :line
                  and not claimed_units && cast(:units as int4multirange)
                """)
            .param("merchantId", tenancy.require().value())
            .param("line", line.value())
            .param("units", units.toString())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("units " + units + " of line " + line + " are not free");
    }
  }

  /** False when not all of these units are held. */
  public boolean release(OrderLineId line, UnitNumbers units) {
    return jdbc.sql(
                """
                update order_line
                set claimed_units = claimed_units - cast(:units as int4multirange)
                where merchant_id = :merchantId
                  and order_line_id = :line
                  and claimed_units @> cast(:units as int4multirange)
                """)
            .param("merchantId", tenancy.require().value())
            .param("line", line.value())
            .param("units", units.toString())
            .update()
        == 1;
  }

  /** False when there is no such line. */
  public boolean markDelivered(OrderLineId line, Instant deliveredAt) {
    return jdbc.sql(
                """
                update order_line
                set delivered_at = :deliveredAt
                where merchant_id = :merchantId
                  and order_line_id = :line
                """)
            .param("merchantId", tenancy.require().value())
            .param("line", line.value())
            .param("deliveredAt", deliveredAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Map<String, Object> columns(LineRow row) {
    var line = row.line();
    var goods = line.goods();
    var share = row.allocation();
    var columns = new LinkedHashMap<String, Object>();
    columns.put("id", row.id().toString());
    columns.put("number", row.number());
    columns.put("sku", goods.sku());
    columns.put("title", goods.title());
    goods.variant().ifPresent(variant -> columns.put("variant", variant));
    row.brandId().ifPresent(brand -> columns.put("brand_id", brand.toString()));
    goods.brand().ifPresent(brand -> columns.put("brand_name", brand));
    columns.put("category", goods.category());
    goods.material().ifPresent(material -> columns.put("material", material));
    goods.serial().ifPresent(serial -> columns.put("serial", serial));
    columns.put("quantity", line.quantity().pieces());
    columns.put("units", row.units().toString());
    columns.put("shares", SharesJson.rows(row.shares()));
    columns.put("unit_price", line.unitPrice().minorUnits());
    columns.put("goods", share.goods().minorUnits());
    columns.put("tax", share.tax().minorUnits());
    columns.put("discount", share.discount().minorUnits());
    columns.put("shipping", share.shipping().minorUnits());
    columns.put("duty", share.duty().minorUnits());
    columns.put("service_fee", share.serviceFee().minorUnits());
    columns.put("facts", line.facts());
    line.upstream().ifPresent(upstream -> columns.put("upstream", upstream));
    line.deliveredAt().ifPresent(instant -> columns.put("delivered_at", instant.toString()));
    return columns;
  }

  /** The line of a row that also has the currency of its order. */
  OrderLine line(ResultSet row) throws SQLException {
    return new OrderLine(
        new OrderLineId(row.getObject("order_line_id", UUID.class)),
        row.getInt("line_number"),
        row.getString("sku"),
        row.getString("title"),
        Optional.ofNullable(row.getString("variant")),
        Optional.ofNullable(row.getObject("brand_id", UUID.class)).map(BrandId::new),
        Optional.ofNullable(row.getString("brand_name")),
        row.getString("category"),
        Optional.ofNullable(row.getString("material")),
        Optional.ofNullable(row.getString("serial")),
        UnitNumbers.parse(row.getString("units")),
        UnitNumbers.parse(row.getString("claimed_units")),
        Money.of(row.getLong("unit_price_minor"), row.getString("currency")),
        SharesJson.read(row.getString("shares"), row.getString("currency")),
        json.read(row.getString("item_facts")),
        Optional.ofNullable(row.getString("upstream")).map(json::read),
        Optional.ofNullable(row.getObject("delivered_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
