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
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the work queue page by page: one statement reads a page, one counts the views as far as
 * they are told. Neither takes longer where more is open (V0323).
 */
@Repository
public class WorkQueueStore {
  private static final Duration SOON = Duration.ofHours(2);
  private static final OffsetDateTime NEVER = OffsetDateTime.MAX;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  WorkQueueStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** One page and the counts of all. */
  public QueueListing find(QueueQuery query) {
    var found = rows(query);
    var rows = found.subList(0, Math.min(query.most(), found.size()));
    var next =
        found.size() > rows.size() ? Optional.of(rows.getLast().id()) : Optional.<CaseId>empty();
    return counted(query, rows, next);
  }

  /**
   * A page and one row more; after a case that is closed by now it begins at the top again. Of the
   * branches only that of the lens is run, each along an index of its own.
   */
  public List<CaseSummary> rows(QueueQuery query) {
    return jdbc.sql(
            """
            with last as materialized (
              select coalesce(max(a.next_due_at), '-infinity') as due,
                coalesce(max(a.case_id::text)::uuid, '00000000-0000-0000-0000-000000000000') as id
              from after_sales_case a
              where a.merchant_id = :merchantId and a.case_id = :after)
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from (
              (select q.case_id from after_sales_case q
               where :lens in ('all', 'late') and q.merchant_id = :merchantId
                 and q.status not in ('draft', 'closed') and q.next_due_at < :until
                 and (q.next_due_at, q.case_id) > (select last.due, last.id from last)
                 and :status in ('', q.status) and :heldBy in ('', q.owner)
                 and :kind in ('', q.next_promise_kind)
               order by q.next_due_at, q.case_id limit :most)
              union all
              (select q.case_id from after_sales_case q
               where :lens = 'mine' and q.merchant_id = :merchantId and q.owner = :owner
                 and q.status not in ('draft', 'closed')
                 and (q.next_due_at, q.case_id) > (select last.due, last.id from last)
                 and :status in ('', q.status) and :heldBy in ('', q.owner)
                 and :kind in ('', q.next_promise_kind)
               order by q.next_due_at, q.case_id limit :most)
              union all
              (select q.case_id from after_sales_case q
               where :lens = 'brand' and q.merchant_id = :merchantId and q.awaited = 'brand'
                 and q.status not in ('draft', 'closed')
                 and (q.next_due_at, q.case_id) > (select last.due, last.id from last)
                 and :status in ('', q.status) and :heldBy in ('', q.owner)
                 and :kind in ('', q.next_promise_kind)
               order by q.next_due_at, q.case_id limit :most)
              union all
              (select q.case_id from after_sales_case q
               where q.merchant_id = :merchantId and q.status not in ('draft', 'closed')
                 and :lens = 'money' and q.money_state in ('owed', 'on_the_way')
                 and (q.next_due_at, q.case_id) > (select last.due, last.id from last)
                 and :status in ('', q.status) and :heldBy in ('', q.owner)
                 and :kind in ('', q.next_promise_kind)
               order by q.next_due_at, q.case_id limit :most)) page
            join listed_case c on c.merchant_id = :merchantId and c.case_id = page.case_id
            order by c.next_due_at, c.case_id
            """)
        .paramSource(parameters(query))
        .query(QueueStore::summary)
        .list();
  }

  /** These cases, in the order of the queue; those that are closed by now stand last. */
  public List<CaseSummary> named(Collection<CaseId> ids) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.order_id, c.order_number, c.consumer_id, c.name,
              c.title, c.category, c.status, c.phase, c.awaited, c.money_state, c.owner,
              c.next_due_at, c.next_promise_kind, c.opened_at, c.last_event_at, c.version
            from listed_case c
            where c.merchant_id = :merchantId and c.case_id in (:ids)
            order by c.next_due_at, c.case_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids.stream().map(CaseId::value).toList())
        .query(QueueStore::summary)
        .list();
  }

  private MapSqlParameterSource parameters(QueueQuery query) {
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("lens", Columns.code(query.lens()))
        .addValue("owner", query.owner())
        .addValue("now", Columns.at(query.now()))
        .addValue("until", query.lens() == Lens.LATE ? Columns.at(query.now()) : NEVER)
        .addValue("soon", Columns.at(query.now().plus(SOON)))
        .addValue("after", query.after().map(CaseId::value).orElse(null), Types.OTHER)
        .addValue("status", query.filter().status().map(Columns::code).orElse(""))
        .addValue("heldBy", query.filter().owner().orElse(""))
        .addValue("kind", query.filter().kind().map(Columns::code).orElse(""))
        .addValue("most", query.most() + 1)
        .addValue("counted", QueueListing.MOST_COUNTED + 1);
  }

  private QueueListing counted(QueueQuery query, List<CaseSummary> rows, Optional<CaseId> next) {
    return jdbc.sql(
            """
            select
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                limit :counted) found) as of_all,
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                  and owner = :owner
                limit :counted) found) as of_mine,
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                  and awaited = 'brand'
                limit :counted) found) as of_brand,
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                  and next_due_at < :now
                limit :counted) found) as of_late,
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                  and money_state in ('owed', 'on_the_way')
                limit :counted) found) as of_money,
              (select count(*) from (
                select 1 from after_sales_case
                where merchant_id = :merchantId and status not in ('draft', 'closed')
                  and next_due_at between :now and :soon
                limit :counted) found) as of_soon,
              (select min(next_due_at) from after_sales_case
               where merchant_id = :merchantId
                 and status not in ('draft', 'closed')) as first_due
            """)
        .paramSource(parameters(query))
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
