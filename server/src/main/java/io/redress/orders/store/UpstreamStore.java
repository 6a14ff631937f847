package io.redress.orders.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import java.util.Collection;
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
}
