package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders have cases. */
@Repository
public class OrderCaseStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OrderCaseStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The numbers of the cases about these orders, oldest first, whatever became of them. */
  public Map<OrderId, List<String>> numbersOf(List<OrderId> orders) {
    var found = new HashMap<OrderId, List<String>>();
    jdbc.sql(
            """
            select order_id, case_number
            from after_sales_case
            where merchant_id = :merchantId and order_id = any(:orders)
            order by case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var order = new OrderId(row.getObject("order_id", UUID.class));
              found
                  .computeIfAbsent(order, each -> new ArrayList<>())
                  .add(row.getString("case_number"));
            });
    return found;
  }
}
