package io.redress.cases.store;

import io.redress.liaison.health.HealthFacts.Returns;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what a brand was asked, what it said and what went back to it, from the events of cases
 * and the rows beside them: one statement for each set of figures, for all moments at once (V0630).
 */
@Repository
public class BrandFigureStore {
  /** The most refusals that are told with their words. */
  public static final int MOST_REFUSALS = 5;

  /** A request that is older than this before a moment is not looked at any more. */
  private static final Duration LIFE_OF_A_REQUEST = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BrandFigureStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Which moments are counted of which brand.
   *
   * @param span how long before each moment what happened still counts
   */
  public record Figures(BrandId brand, List<Instant> until, Duration span) {
    public Figures {
      until = List.copyOf(until);
    }
  }

  /**
   * A no of the brand.
   *
   * @param words its reason; empty once it was erased
   */
  public record Refused(CaseId caseId, String number, String words, Instant at) {}

  private record Counted<T>(Instant until, T value) {}

  /**
   * How a brand answered.
   *
   * @param late moments that were promised to consumers and passed without its first answer; what
   *     we closed before its moment is not among them
   * @param usual half of the first answers took no longer
   */
  public record Responses(int asked, int inTime, int late, Optional<Duration> usual) {}

  /** What a brand decided, by the last answer to each request. */
  public record Decisions(int approved, int inPart, int declined) {}

  /** How soon the brand said anything to what it was asked. */
  public Map<Instant, Responses> responses(Figures wanted) {
    return jdbc
        .sql(
            """
            select m.until,
              count(*) filter (where x.asked_at > m.since and x.asked_at <= m.until) as asked,
              count(*) filter (where x.first_at <= x.due_at
                and x.first_at > m.since and x.first_at <= m.until) as in_time,
              count(*) filter (where (x.first_at is null or x.first_at > x.due_at)
                and not x.fell_away
                and x.due_at > m.since and x.due_at <= m.until) as late,
              cast(percentile_disc(0.5) within group (
                  order by extract(epoch from x.first_at - x.asked_at))
                filter (where x.first_at > m.since and x.first_at <= m.until) as bigint)
                as usual_seconds
            from (
              select u.until, u.until - cast(:seconds as bigint) * interval '1 second' as since
              from unnest(cast(:until as timestamptz[])) as u(until)) m
            left join (
              select asked.at as asked_at, p.due_at, p.fell_away, min(a.at) as first_at
              from liaison_request r
              join case_event asked on asked.merchant_id = r.merchant_id
                and asked.case_id = r.case_id and asked.kind = 'brand_asked'
                and asked.payload ->> 'request' = r.request_id::text
              left join lateral (
                select b.due_at,
                  exists (
                    select 1 from promise f
                    where f.merchant_id = b.merchant_id and f.case_id = b.case_id
                      and f.kind = b.kind and f.state in ('void', 'kept')
                      and f.made_at >= b.made_at and f.ended_at < b.due_at) as fell_away
                from promise b
                where b.merchant_id = r.merchant_id and b.case_id = r.case_id
                  and b.kind = 'brand_answer' and b.made_at >= asked.at
                order by b.made_at, b.promise_id
                limit 1) p on true
              left join case_event a on a.merchant_id = r.merchant_id
                and a.case_id = r.case_id and a.kind = 'brand_answered'
                and a.payload ->> 'request' = r.request_id::text
              where r.merchant_id = :merchantId and r.brand_id = :brandId
                and r.created_at > cast(:since as timestamptz)
              group by r.request_id, asked.at, p.due_at, p.fell_away) x on true
            group by m.until
            """)
        .paramSource(parameters(wanted))
        .query((row, number) -> new Counted<>(until(row), responses(row)))
        .stream()
        .collect(Collectors.toMap(Counted::until, Counted::value));
  }

  /** What the brand decided; an answer after an appeal counts in the place of the first. */
  public Map<Instant, Decisions> decisions(Figures wanted) {
    return jdbc
        .sql(
            """
            select x.until,
              count(*) filter (where x.answer = 'approved') as approved,
              count(*) filter (where x.answer = 'approved_in_part') as in_part,
              count(*) filter (where x.answer = 'declined') as declined
            from (
              select distinct on (m.until, y.request_id) m.until, y.answer
              from unnest(cast(:until as timestamptz[])) as m(until)
              left join (
                select r.request_id, e.payload ->> 'answer' as answer, e.at, e.sequence_number
                from liaison_request r
                join case_event e on e.merchant_id = r.merchant_id
                  and e.case_id = r.case_id and e.kind = 'brand_answered'
                  and e.payload ->> 'request' = r.request_id::text
                  and e.payload ->> 'answer' in ('approved', 'approved_in_part', 'declined')
                where r.merchant_id = :merchantId and r.brand_id = :brandId
                  and r.created_at > cast(:since as timestamptz)) y
                on y.at <= m.until
                  and y.at > m.until - cast(:seconds as bigint) * interval '1 second'
              order by m.until, y.request_id, y.at desc, y.sequence_number desc) x
            group by x.until
            """)
        .paramSource(parameters(wanted))
        .query((row, number) -> new Counted<>(until(row), decisions(row)))
        .stream()
        .collect(Collectors.toMap(Counted::until, Counted::value));
  }

  /**
   * What went back to the brand; pieces are those that are known to have been bought from it.
   *
   * @param year how long before each moment pieces count, given back and bought
   */
  public Map<Instant, Returns> returns(Figures wanted, Duration year) {
    return jdbc
        .sql(
            """
            select m.until,
              (select coalesce(sum(s.pieces), 0)
                from stock_event s
                join case_line l on l.merchant_id = s.merchant_id
                  and l.case_line_id = s.case_line_id
                join order_line o on o.merchant_id = l.merchant_id
                  and o.order_line_id = l.order_line_id
                join shop_order h on h.merchant_id = o.merchant_id and h.order_id = o.order_id
                where s.merchant_id = :merchantId and s.disposition = 'to_brand'
                  and o.brand_id = :brandId and o.upstream is not null
                  and h.set_aside_at is null
                  and s.at > m.year_since and s.at <= m.until) as returned,
              (select coalesce(sum(o.quantity), 0)
                from order_line o
                join shop_order h on h.merchant_id = o.merchant_id and h.order_id = o.order_id
                where o.merchant_id = :merchantId and o.brand_id = :brandId
                  and o.upstream is not null and h.set_aside_at is null
                  and h.placed_at > m.year_since and h.placed_at <= m.until) as bought,
              (select count(*)
                from parcel p
                where p.merchant_id = :merchantId and p.leg = 'hub_to_brand'
                  and p.delivered_at > p.expected_at
                  and p.delivered_at > m.since and p.delivered_at <= m.until
                  and exists (
                    select 1
                    from parcel_piece i
                    join order_line o on o.merchant_id = i.merchant_id
                      and o.order_line_id = i.order_line_id
                    where i.merchant_id = p.merchant_id and i.parcel_id = p.parcel_id
                      and o.brand_id = :brandId)) as late,
              (select count(distinct r.recovery_id)
                from recovery r
                join recovery_event e on e.merchant_id = r.merchant_id
                  and e.recovery_id = r.recovery_id and e.move in ('refuse', 'accept_in_part')
                where r.merchant_id = :merchantId and r.brand_id = :brandId
                  and e.at > m.since and e.at <= m.until) as disputed
            from (
              select u.until, u.until - cast(:seconds as bigint) * interval '1 second' as since,
                u.until - cast(:yearSeconds as bigint) * interval '1 second' as year_since
              from unnest(cast(:until as timestamptz[])) as u(until)) m
            """)
        .paramSource(parameters(wanted).addValue("yearSeconds", year.toSeconds()))
        .query((row, number) -> new Counted<>(until(row), returns(row)))
        .stream()
        .collect(Collectors.toMap(Counted::until, Counted::value));
  }

  /** The last refusals with their reasons, newest first. */
  public List<Refused> refusals(Figures wanted) {
    return jdbc.sql(
            """
            select r.case_id, c.case_number, coalesce(r.answer_words, '') as words,
              r.answered_at as at
            from liaison_request r
            join after_sales_case c on c.merchant_id = r.merchant_id and c.case_id = r.case_id
            where r.merchant_id = :merchantId and r.brand_id = :brandId
              and r.created_at > cast(:since as timestamptz)
              and r.answered_at > cast(:newest as timestamptz)
                - cast(:seconds as bigint) * interval '1 second'
              and exists (
                select 1 from case_event e
                where e.merchant_id = r.merchant_id and e.case_id = r.case_id
                  and e.kind = 'brand_answered' and e.payload ->> 'answer' = 'declined'
                  and e.payload ->> 'request' = r.request_id::text and e.at >= r.answered_at)
            order by r.answered_at desc, r.request_id
            limit :most
            """)
        .paramSource(
            parameters(wanted)
                .addValue("newest", latest(wanted).toString())
                .addValue("most", MOST_REFUSALS))
        .query(
            (row, number) ->
                new Refused(
                    Columns.caseId(row, number),
                    row.getString("case_number"),
                    row.getString("words"),
                    Columns.instant(row, "at")))
        .list();
  }

  private MapSqlParameterSource parameters(Figures wanted) {
    var oldest = wanted.until().stream().min(Instant::compareTo).orElseThrow();
    return new MapSqlParameterSource()
        .addValue("merchantId", tenancy.require().value())
        .addValue("brandId", wanted.brand().value())
        .addValue("until", texts(wanted.until()))
        .addValue("seconds", wanted.span().toSeconds())
        .addValue("since", oldest.minus(wanted.span()).minus(LIFE_OF_A_REQUEST).toString());
  }

  private static Instant latest(Figures wanted) {
    return wanted.until().stream().max(Instant::compareTo).orElseThrow();
  }

  private static String[] texts(List<Instant> moments) {
    return moments.stream().map(Instant::toString).toArray(String[]::new);
  }

  private static Instant until(ResultSet row) throws SQLException {
    return Columns.instant(row, "until");
  }

  private static Responses responses(ResultSet row) throws SQLException {
    return new Responses(
        row.getInt("asked"),
        row.getInt("in_time"),
        row.getInt("late"),
        Optional.ofNullable(row.getObject("usual_seconds", Long.class)).map(Duration::ofSeconds));
  }

  private static Decisions decisions(ResultSet row) throws SQLException {
    return new Decisions(row.getInt("approved"), row.getInt("in_part"), row.getInt("declined"));
  }

  private static Returns returns(ResultSet row) throws SQLException {
    return new Returns(
        row.getInt("returned"), row.getInt("bought"), row.getInt("late"), row.getInt("disputed"));
  }
}
