package io.redress.cases.store;

import io.redress.cases.CasePhase;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSummary;
import io.redress.cases.MoneyState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of cases for lists: one scan of the queue's index and the first piece of each. */
@Repository
public class QueueStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  QueueStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Cases in the order of their next due promise; closed ones by their last event. */
  public List<CaseSummary> find(CaseQuery query) {
    return jdbc.sql(
            """
            with last as materialized (
              select coalesce(max(coalesce(a.next_due_at, 'infinity')), '-infinity') as due,
                coalesce(max(a.case_id::text)::uuid, '00000000-0000-0000-0000-000000000000') as id
              from after_sales_case a
              where a.merchant_id = :merchantId and a.case_id = :after::uuid)
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from listed_case c
            where c.merchant_id = :merchantId
              and (:scope = 'all' or (c.status not in ('draft', 'closed')) = (:scope = 'open'))
              and (:orderId::uuid is null or c.order_id = :orderId)
              and (:consumerId::uuid is null or c.consumer_id = :consumerId)
              and coalesce(c.next_due_at, 'infinity'::timestamptz) >= (select last.due from last)
              and (coalesce(c.next_due_at, 'infinity'::timestamptz), c.case_id) >
                (select last.due, last.id from last)
            order by coalesce(c.next_due_at, 'infinity'::timestamptz), c.case_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("scope", Columns.code(query.scope()))
        .param("orderId", query.order().map(OrderId::value).orElse(null))
        .param("consumerId", query.consumer().map(ConsumerId::value).orElse(null))
        .param("after", query.after().map(text -> CaseId.parse(text).value()).orElse(null))
        .param("most", query.most())
        .query(QueueStore::summary)
        .list();
  }

  /** The case with this number, or the one it has ended in; capitals do not matter. */
  public Optional<CaseSummary> byNumber(String number) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from listed_case c
            where c.merchant_id = :merchantId
              and c.case_id = (
                select coalesce(a.merged_into, a.case_id)
                from after_sales_case a
                where a.merchant_id = :merchantId and a.case_number = upper(:number))
            """)
        .param("merchantId", tenancy.require().value())
        .param("number", number)
        .query(QueueStore::summary)
        .optional();
  }

  /** The rows of these cases. */
  public List<CaseSummary> of(Collection<CaseId> ids) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from listed_case c
            where c.merchant_id = :merchantId and c.case_id = any(:ids)
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", CaseId.values(ids))
        .query(QueueStore::summary)
        .list();
  }

  static CaseSummary summary(ResultSet row, int number) throws SQLException {
    return new CaseSummary(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("order_number"),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        row.getString("name"),
        row.getString("title"),
        row.getString("category"),
        Columns.value(CaseStatus.class, row.getString("status")),
        Columns.value(CasePhase.class, row.getString("phase")),
        Columns.value(Party.class, row.getString("awaited")),
        Columns.value(MoneyState.class, row.getString("money_state")),
        row.getString("owner"),
        Columns.optionalInstant(row, "next_due_at"),
        Optional.ofNullable(row.getString("next_promise_kind"))
            .map(code -> Columns.value(PromiseKind.class, code)),
        Columns.instant(row, "opened_at"),
        Columns.instant(row, "last_event_at"),
        row.getInt("version"));
  }
}
