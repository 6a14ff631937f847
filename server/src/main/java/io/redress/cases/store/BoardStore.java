package io.redress.cases.store;

import io.redress.cases.figures.BoardFigures;
import io.redress.cases.figures.BoardFigures.Asks;
import io.redress.cases.figures.BoardFigures.Day;
import io.redress.cases.figures.BoardFigures.Part;
import io.redress.cases.figures.BoardFigures.Silence;
import io.redress.cases.figures.Dimension;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.PromiseCounts;
import io.redress.promises.PromiseKind;
import io.redress.shared.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the figures of the board: three statements, each one pass over what happened in the period
 * or over who waits now (V0327, V0328), for the whole and for every part of it at once.
 */
@Repository
public class BoardStore {
  /** What a row of counts is of: all, a part of a dimension, or a day. */
  private static final String ALL = "all";

  private static final String DAY = "day";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BoardStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A row of one of the statements. */
  private record Counted<T>(String level, String of, T value) {}

  /** How promises ended, who asked and who waits, told apart in every way. */
  public BoardFigures figures(Period period, ZoneId zone) {
    var ended = ended(period, zone);
    var asks = asks(period);
    var silences = silences();
    var by = new EnumMap<Dimension, List<Part>>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var level = Columns.code(dimension);
      var codes = new TreeSet<String>();
      codes.addAll(of(ended, level).keySet());
      codes.addAll(of(asks, level).keySet());
      codes.addAll(of(silences, level).keySet());
      by.put(
          dimension,
          codes.stream()
              .map(code -> part(code, of(ended, level), of(asks, level), of(silences, level)))
              .sorted(Comparator.comparing(BoardStore::weight).reversed())
              .toList());
    }
    return new BoardFigures(
        part("", of(ended, ALL), of(asks, ALL), of(silences, ALL)), by, days(of(ended, DAY)));
  }

  private static <T> Map<String, T> of(List<Counted<T>> rows, String level) {
    var found = new HashMap<String, T>();
    rows.stream()
        .filter(row -> row.level().equals(level))
        .forEach(row -> found.put(row.of(), row.value()));
    return found;
  }

  private static Part part(
      String of,
      Map<String, PromiseCounts> ended,
      Map<String, Asks> asks,
      Map<String, Silence> silences) {
    return new Part(
        of,
        ended.getOrDefault(of, PromiseCounts.NONE),
        asks.getOrDefault(of, Asks.NONE),
        silences.getOrDefault(of, Silence.NONE));
  }

  private static int weight(Part part) {
    return part.ended().kept() + part.ended().slipped();
  }

  private static List<Day> days(Map<String, PromiseCounts> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Day(
                    LocalDate.parse(entry.getKey()),
                    entry.getValue().kept(),
                    entry.getValue().slipped()))
        .sorted(Comparator.comparing(Day::day))
        .toList();
  }

  private List<Counted<PromiseCounts>> ended(Period period, ZoneId zone) {
    return jdbc.sql(
            """
            select case grouping(e.kind, e.brand, e.team, e.owner, e.day)
                when 15 then 'kind' when 23 then 'brand' when 27 then 'team' when 29 then 'owner'
                when 30 then 'day' else 'all' end as level,
              coalesce(e.kind, e.brand, e.team, e.owner, e.day, '') as of,
              count(*) filter (where e.in_time) as kept,
              count(*) filter (where e.state = 'kept' and not e.in_time) as late,
              count(*) filter (where e.state = 'renegotiated') as renegotiated,
              count(*) filter (where e.state = 'broken') as broken,
              count(*) filter (where not e.in_time and e.told_at < e.due_at) as told_before_due
            from (
              select p.kind, c.brand_id::text as brand, c.team, coalesce(p.owner, '') as owner,
                to_char(p.ended_at at time zone :zone, 'YYYY-MM-DD') as day,
                p.state, p.told_at, p.due_at,
                p.state = 'kept' and p.ended_at <= p.due_at as in_time
              from promise p
              join after_sales_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
              where p.merchant_id = :merchantId
                and p.ended_at > :from and p.ended_at <= :until
                and p.state in ('kept', 'renegotiated', 'broken')
                and p.kind = any(:counted)) e
            group by grouping sets ((), (e.kind), (e.brand), (e.team), (e.owner), (e.day))
            """)
        .paramSource(parameters(tenancy, period).addValue("zone", zone.getId()))
        .query((row, number) -> new Counted<>(level(row), row.getString("of"), counts(row)))
        .list();
  }

  private List<Counted<Asks>> asks(Period period) {
    return jdbc.sql(
            """
            select case grouping(a.kind, a.brand, a.team, a.owner)
                when 7 then 'kind' when 11 then 'brand' when 13 then 'team' when 14 then 'owner'
                else 'all' end as level,
              coalesce(a.kind, a.brand, a.team, a.owner, '') as of,
              count(*) as times, count(distinct a.case_id) as cases
            from (
              select m.case_id, p.kind, c.brand_id::text as brand, c.team,
                coalesce(p.owner, '') as owner
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
                and m.thread = 'consumer' and m.author_kind = 'consumer') a
            group by grouping sets ((), (a.kind), (a.brand), (a.team), (a.owner))
            """)
        .paramSource(parameters(tenancy, period))
        .query(
            (row, number) ->
                new Counted<>(
                    level(row),
                    row.getString("of"),
                    new Asks(row.getLong("times"), row.getLong("cases"))))
        .list();
  }

  private List<Counted<Silence>> silences() {
    return jdbc.sql(
            """
            select case grouping(c.next_promise_kind, c.brand_id, c.team, c.owner)
                when 7 then 'kind' when 11 then 'brand' when 13 then 'team' when 14 then 'owner'
                else 'all' end as level,
              coalesce(c.next_promise_kind, c.brand_id::text, c.team, c.owner, '') as of,
              count(*) as cases, min(c.silent_since) as since
            from after_sales_case c
            where c.merchant_id = :merchantId and c.silent_since is not null
            group by grouping sets (
              (), (c.next_promise_kind), (c.brand_id), (c.team), (c.owner))
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new Counted<>(
                    level(row),
                    row.getString("of"),
                    new Silence(row.getLong("cases"), Columns.optionalInstant(row, "since"))))
        .list();
  }

  private static String level(ResultSet row) throws SQLException {
    return row.getString("level");
  }

  private static PromiseCounts counts(ResultSet row) throws SQLException {
    return new PromiseCounts(
        row.getInt("kept"),
        row.getInt("late"),
        row.getInt("renegotiated"),
        row.getInt("broken"),
        row.getInt("told_before_due"));
  }

  /** What every statement about a period knows. */
  static MapSqlParameterSource parameters(Tenancy tenancy, Period period) {
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("from", Columns.at(period.from()))
        .addValue("until", Columns.at(period.until()))
        .addValue("counted", codes(kind -> !kind.isReminder()))
        .addValue("waited", codes(BoardStore::isWaitedFor));
  }

  /** Whether the consumer waits while such a promise is open. */
  private static boolean isWaitedFor(PromiseKind kind) {
    return kind.awaited() != Party.CONSUMER && kind.awaited() != Party.NOBODY;
  }

  private static String[] codes(Predicate<PromiseKind> which) {
    return Arrays.stream(PromiseKind.values())
        .filter(which)
        .map(Columns::code)
        .toArray(String[]::new);
  }
}
