package io.redress.orders.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person bought: told whole; erased are serial numbers, by which a piece in her hands is
 * hers.
 */
@Repository
class PersonalOrderStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalOrderStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.PERSON;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.ORDERS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select order_id, order_number, version, placed_at, currency, total_minor, shipping_minor,
                    service_fee_minor, contract_channel, contract_date, contract_facts, seller_country,
                    set_aside_at, created_at
                  from shop_order
                  where merchant_id = :merchantId and order_id = any(:orders)
                  order by placed_at, order_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds()));
    telling.rows(
        Section.ORDERS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select order_id, order_line_id, line_number, sku, title, variant, brand_name, category,
                    material, serial, quantity, unit_price_minor, paid_minor, item_facts, delivered_at
                  from order_line
                  where merchant_id = :merchantId and order_id = any(:orders)
                  order by order_id, line_number) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds()));
    telling.rows(
        Section.ORDERS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select order_id, version, differences, came_at
                  from order_version
                  where merchant_id = :merchantId and order_id = any(:orders) and version > 1
                  order by order_id, version) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update order_line
            set serial = null
            where merchant_id = :merchantId and order_id = any(:orders) and serial is not null
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", subject.orderIds())
        .update();
  }
}
