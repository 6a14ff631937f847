package io.redress.cases.store;

import io.redress.cases.CaseSummary;
import io.redress.cases.lists.QueueListing;
import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the work queue page by page: one statement counts it, one reads a page. */
@Repository
public class WorkQueueStore {
  private static final Duration SOON = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  WorkQueueStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** One page and the counts of all. */
  public QueueListing find(QueueQuery query) {
    var found = page(query);
    var rows = found.subList(0, Math.min(query.most(), found.size()));
    var next =
        found.size() > rows.size() ? Optional.of(rows.getLast().id()) : Optional.<CaseId>empty();
    return counted(query, rows, next);
  }

  /** A page and one row more; after a case that is closed by now it begins at the top again. */
  private List<CaseSummary> page(QueueQuery query) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.order_id, o.order_number, c.consumer_id, p.name,
              l.title, l.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from after_sales_case c
            join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
            join consumer p on p.merchant_id = c.merchant_id and p.consumer_id = c.consumer_id
            join lateral (
              select b.title, b.category
              from case_line cl
              join order_line b
                on b.merchant_id = cl.merchant_id and b.order_line_id = cl.order_line_id
              where cl.merchant_id = c.merchant_id and cl.case_id = c.case_id
              order by cl.case_line_id
              limit 1) l on true
            where c.merchant_id = :merchantId
              and c.status not in ('draft', 'closed')
              and (:lens <> 'mine' or c.owner = :owner)
              and (:lens <> 'brand' or c.awaited = 'brand')
              and (:lens <> 'late' or c.next_due_at < :now)
              and (:lens <> 'money' or c.money_state in ('owed', 'on_the_way'))
              and (cast(:after as uuid) is null or (c.next_due_at, c.case_id) >
                (select coalesce(a.next_due_at, '-infinity'), a.case_id
                 from after_sales_case a
                 where a.merchant_id = :merchantId and a.case_id = :after))
            order by c.next_due_at, c.case_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("lens", Columns.code(query.lens()))
        .param("owner", query.owner())
        .param("now", Columns.at(query.now()))
        .param("after", query.after().map(CaseId::value).orElse(null), Types.OTHER)
        .param("most", query.most() + 1)
        .query(QueueStore::summary)
        .list();
  }

  private QueueListing counted(QueueQuery query, List<CaseSummary> rows, Optional<CaseId> next) {
    return jdbc.sql(
            """
            select count(*) as of_all,
              count(*) filter (where owner = :owner) as of_mine,
              count(*) filter (where awaited = 'brand') as of_brand,
              count(*) filter (where next_due_at < :now) as of_late,
              count(*) filter (where money_state in ('owed', 'on_the_way')) as of_money,
              count(*) filter (where next_due_at between :now and :soon) as of_soon,
              min(next_due_at) as first_due
            from after_sales_case
            where merchant_id = :merchantId
              and status not in ('draft', 'closed')
            """)
        .param("merchantId", tenancy.require().value())
        .param("owner", query.owner())
        .param("now", Columns.at(query.now()))
        .param("soon", Columns.at(query.now().plus(SOON)))
        .query(
            (row, number) ->
                new QueueListing(
                    rows,
                    counts(row),
                    row.getLong("of_soon"),
                    Columns.optionalInstant(row, "first_due"),
                    next))
        .single();
  }

  private static Map<Lens, Long> counts(ResultSet row) throws SQLException {
    return Map.of(
        Lens.ALL, row.getLong("of_all"),
        Lens.MINE, row.getLong("of_mine"),
        Lens.BRAND, row.getLong("of_brand"),
        Lens.LATE, row.getLong("of_late"),
        Lens.MONEY, row.getLong("of_money"));
  }
}
