package io.redress.orders.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets orders aside. */
@Repository
public class SetAsideStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SetAsideStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Locks the orders in the order of their ids, and tells which came in again with changes. */
  public List<OrderId> lockAndFindChanged(List<OrderId> orders) {
    return jdbc.sql(
            """
            with locked as (
              select order_id, version
              from shop_order
              where merchant_id = :merchantId and order_id = any(:orders)
              order by order_id
              for update)
            select order_id
            from locked
            where version > 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", ids(orders))
        .query((row, number) -> new OrderId(row.getObject("order_id", UUID.class)))
        .list();
  }

  /** Locks the lines in the order of their ids, and tells whose pieces are claimed. */
  public List<OrderId> lockAndFindClaimed(List<OrderId> orders) {
    return jdbc.sql(
            """
            with locked as (
              select order_id, claimed_units
              from order_line
              where merchant_id = :merchantId and order_id = any(:orders)
              order by order_line_id
              for update)
            select distinct order_id
            from locked
            where not isempty(claimed_units)
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", ids(orders))
        .query((row, number) -> new OrderId(row.getObject("order_id", UUID.class)))
        .list();
  }

  /** Claims every piece: who waits for the lock to ask one back finds none. */
  public void claimAll(List<OrderId> orders) {
    jdbc.sql(
            """
            update order_line
            set claimed_units = units
            where merchant_id = :merchantId and order_id = any(:orders)
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", ids(orders))
        .update();
  }

  public void setAside(List<OrderId> orders, Instant now) {
    jdbc.sql(
            """
            update shop_order
            set set_aside_at = :now
            where merchant_id = :merchantId and order_id = any(:orders) and set_aside_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("merchantId", tenancy.require().value())
        .param("orders", ids(orders))
        .update();
  }

  private static UUID[] ids(List<OrderId> orders) {
    return orders.stream().map(OrderId::value).toArray(UUID[]::new);
  }
}
