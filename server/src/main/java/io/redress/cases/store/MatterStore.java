package io.redress.cases.store;

import io.redress.cases.figures.MatterQuery;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.cases.figures.Matters;
import io.redress.cases.figures.Matters.About;
import io.redress.cases.figures.Matters.Matter;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the promises, questions and silences that the figures of the board count, by pages. */
@Repository
public class MatterStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  MatterStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** One page. */
  public Matters find(MatterQuery query) {
    var found =
        switch (query.figure()) {
          case KEPT, SLIPPED, TOLD, UNTOLD -> promises(query);
          case ASKED -> questions(query);
          case SILENT -> silences(query);
        };
    var rows = found.subList(0, Math.min(query.most(), found.size()));
    var next =
        found.size() > rows.size() ? Optional.of(rows.getLast().id()) : Optional.<UUID>empty();
    return new Matters(rows, next);
  }

  private List<Matter> promises(MatterQuery query) {
    return jdbc.sql(
            """
            select f.id, f.case_id, f.kind, f.owner, f.at, f.due_at, l.case_number, l.name, l.title
            from (
              select p.promise_id as id, p.case_id, p.kind, coalesce(p.owner, '') as owner,
                p.ended_at as at, p.due_at
              from promise p
              join after_sales_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
              where p.merchant_id = :merchantId
                and p.ended_at > :from and p.ended_at <= :until
                and p.state in ('kept', 'renegotiated', 'broken')
                and p.kind = any(:counted)
                and (p.state = 'kept' and p.ended_at <= p.due_at) = (:figure = 'kept')
                and (:figure in ('kept', 'slipped')
                  or coalesce(p.told_at < p.due_at, false) = (:figure = 'told'))
                and case :by when 'kind' then p.kind when 'brand' then coalesce(c.brand_id::text, '')
                  when 'team' then c.team when 'owner' then coalesce(p.owner, '')
                  else '' end = :of
                and (:after::uuid is null or (p.ended_at, p.promise_id) < (
                  select a.ended_at, a.promise_id from promise a
                  where a.merchant_id = :merchantId and a.promise_id = :after))
              order by p.ended_at desc, p.promise_id desc
              limit :most) f
            join listed_case l on l.merchant_id = :merchantId and l.case_id = f.case_id
            order by f.at desc, f.id desc
            """)
        .paramSource(parameters(query))
        .query(MatterStore::matter)
        .list();
  }

  private List<Matter> questions(MatterQuery query) {
    return jdbc.sql(
            """
            select f.id, f.case_id, f.kind, f.owner, f.at, null::timestamptz as due_at,
              l.case_number, l.name, l.title
            from (
              select m.message_id as id, m.case_id, p.kind, coalesce(p.owner, '') as owner,
                m.written_at as at
              from message m
              join after_sales_case c on c.merchant_id = m.merchant_id and c.case_id = m.case_id
              join lateral (
                select o.kind, o.owner from promise o
                where o.merchant_id = m.merchant_id and o.case_id = m.case_id
                  and o.to_party = 'consumer' and o.kind = any(:waited)
                  and o.made_at < m.written_at
                  and (o.ended_at is null or o.ended_at > m.written_at)
                order by o.made_at, o.promise_id
                limit 1) p on true
              where m.merchant_id = :merchantId
                and m.written_at > :from and m.written_at <= :until
                and m.thread = 'consumer' and m.author_kind = 'consumer'
                and case :by when 'kind' then p.kind when 'brand' then coalesce(c.brand_id::text, '')
                  when 'team' then c.team when 'owner' then coalesce(p.owner, '')
                  else '' end = :of
                and (:after::uuid is null or (m.written_at, m.message_id) < (
                  select a.written_at, a.message_id from message a
                  where a.merchant_id = :merchantId and a.message_id = :after))
              order by m.written_at desc, m.message_id desc
              limit :most) f
            join listed_case l on l.merchant_id = :merchantId and l.case_id = f.case_id
            order by f.at desc, f.id desc
            """)
        .paramSource(parameters(query))
        .query(MatterStore::matter)
        .list();
  }

  private List<Matter> silences(MatterQuery query) {
    return jdbc.sql(
            """
            select f.id, f.case_id, f.kind, f.owner, f.at, f.due_at, l.case_number, l.name, l.title
            from (
              select c.case_id as id, c.case_id, c.next_promise_kind as kind, c.owner,
                c.silent_since as at, c.next_due_at as due_at
              from after_sales_case c
              where c.merchant_id = :merchantId and c.silent_since is not null
                and case :by when 'kind' then c.next_promise_kind
                  when 'brand' then coalesce(c.brand_id::text, '')
                  when 'team' then c.team when 'owner' then c.owner else '' end = :of
                and (:after::uuid is null or (c.silent_since, c.case_id) > (
                  select a.silent_since, a.case_id from after_sales_case a
                  where a.merchant_id = :merchantId and a.case_id = :after))
              order by c.silent_since, c.case_id
              limit :most) f
            join listed_case l on l.merchant_id = :merchantId and l.case_id = f.case_id
            order by f.at, f.id
            """)
        .paramSource(parameters(query))
        .query(MatterStore::matter)
        .list();
  }

  private MapSqlParameterSource parameters(MatterQuery query) {
    return BoardStore.parameters(tenancy, query.period())
        .addValue("figure", Columns.code(query.figure()))
        .addValue("by", query.slice().map(slice -> Columns.code(slice.by())).orElse(""))
        .addValue("of", query.slice().map(Slice::of).orElse(""))
        .addValue("after", query.after().orElse(null), Types.OTHER)
        .addValue("most", query.most() + 1);
  }

  private static Matter matter(ResultSet row, int number) throws SQLException {
    return new Matter(
        row.getObject("id", UUID.class),
        new About(
            new CaseId(row.getObject("case_id", UUID.class)),
            row.getString("case_number"),
            row.getString("name"),
            row.getString("title"),
            row.getString("owner")),
        Columns.value(PromiseKind.class, row.getString("kind")),
        Columns.instant(row, "at"),
        Columns.optionalInstant(row, "due_at"));
  }
}
