package io.redress.cases.store;

import io.redress.cases.books.Age;
import io.redress.cases.books.Ageing.Heap;
import io.redress.cases.books.OpenRefund;
import io.redress.money.IntentState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads refunds that are open over all cases. What a bank gave back in the place of a refund is not
 * open: its remedy is performed, and no money of it ever arrived.
 */
@Repository
public class OpenRefundStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OpenRefundStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The oldest of them, oldest first. */
  public List<OpenRefund> oldest(int most) {
    return jdbc.sql(
            """
            select i.intent_id, i.case_id, c.case_number, c.order_number, c.name, i.amount_minor,
              i.currency, i.state, i.created_at
            from refund_intent i
            join resolution r
              on r.merchant_id = i.merchant_id and r.resolution_id = i.resolution_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            where i.merchant_id = :merchantId and i.state <> 'settled'
              and not (i.state = 'failed' and r.state = 'performed' and not exists (
                select 1
                from settlement s
                where s.merchant_id = i.merchant_id and s.intent_id = i.intent_id))
            order by i.created_at, i.intent_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(OpenRefundStore::refund)
        .list();
  }

  /**
   * All of them by age.
   *
   * @param since the first moment of what is not older than an age
   */
  public List<Heap> heaps(Function<Age, Instant> since) {
    return jdbc.sql(
            """
            select aged.age, aged.currency, count(*) as refunds,
              cast(sum(aged.amount_minor) as bigint) as amount_minor
            from (
              select i.currency, i.amount_minor,
                case
                  when i.created_at >= :week then 'up_to_7'
                  when i.created_at >= :fortnight then 'up_to_14'
                  when i.created_at >= :month then 'up_to_30'
                  else 'older' end as age
              from refund_intent i
              join resolution r
                on r.merchant_id = i.merchant_id and r.resolution_id = i.resolution_id
              where i.merchant_id = :merchantId and i.state <> 'settled'
                and not (i.state = 'failed' and r.state = 'performed' and not exists (
                  select 1
                  from settlement s
                  where s.merchant_id = i.merchant_id and s.intent_id = i.intent_id))) as aged
            group by aged.age, aged.currency
            order by aged.currency, aged.age
            """)
        .param("merchantId", tenancy.require().value())
        .param("week", Columns.at(since.apply(Age.UP_TO_7)))
        .param("fortnight", Columns.at(since.apply(Age.UP_TO_14)))
        .param("month", Columns.at(since.apply(Age.UP_TO_30)))
        .query(OpenRefundStore::heap)
        .list();
  }

  private static OpenRefund refund(ResultSet row, int number) throws SQLException {
    return new OpenRefund(
        new RefundIntentId(row.getObject("intent_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("order_number"),
        row.getString("name"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Columns.value(IntentState.class, row.getString("state")),
        Columns.instant(row, "created_at"));
  }

  private static Heap heap(ResultSet row, int number) throws SQLException {
    return new Heap(
        Columns.value(Age.class, row.getString("age")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getLong("refunds"));
  }
}
