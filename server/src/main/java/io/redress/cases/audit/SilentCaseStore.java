package io.redress.cases.audit;

import io.redress.platform.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds open cases that stand on no open promise, which the anchor key does not let happen. */
@Repository
class SilentCaseStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SilentCaseStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Their numbers; empty when nobody is forgotten. */
  List<String> numbers() {
    return jdbc.sql(
            """
            select c.case_number::text as case_number
            from after_sales_case c
            where c.merchant_id = :merchantId
              and c.status not in ('draft', 'closed')
              and not exists (
                select 1
                from promise p
                where p.merchant_id = c.merchant_id
                  and p.case_id = c.case_id
                  and p.promise_id = c.anchor_promise_id
                  and p.state in ('open', 'at_risk'))
            order by c.case_number
            """)
        .param("merchantId", tenancy.require().value())
        .query((row, number) -> row.getString("case_number"))
        .list();
  }
}
