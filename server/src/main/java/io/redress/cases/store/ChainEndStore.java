package io.redress.cases.store;

import io.redress.cases.domain.CaseHead;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the chains of cases end, as their rows say. */
@Repository
public class ChainEndStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ChainEndStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The end of every case's chain. */
  public Map<CaseId, CaseHead.Chain> all() {
    var ends = new LinkedHashMap<CaseId, CaseHead.Chain>();
    jdbc.sql(
            """
            select case_id, chain_length, encode(chain_head, 'hex') as head
            from after_sales_case
            where merchant_id = :merchantId
            order by case_id
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            row -> {
              ends.put(
                  new CaseId(row.getObject("case_id", UUID.class)),
                  new CaseHead.Chain(row.getInt("chain_length"), row.getString("head")));
            });
    return ends;
  }
}
