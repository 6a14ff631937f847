package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is under way with a brand and how much of what was agreed is used. */
@Repository
public class BrandDealingStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BrandDealingStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What may be asked of a brand in a period: how much of it was. */
  public record Period(BrandId brand, List<String> remedies, Instant from, Instant until) {
    public Period {
      remedies = List.copyOf(remedies);
    }
  }

  /**
   * How many pieces were asked for in each of these periods, in their order. What the brand refused
   * last counts no more, also where it was asked to think again or nothing more is expected: the
   * state of such a request does not tell what it said, its events do.
   */
  public List<Integer> pieces(List<Period> periods) {
    return jdbc.sql(
            """
            select u.number, coalesce(sum(l.quantity) filter (where b.brand_id = u.brand_id), 0)
              as pieces
            from unnest(cast(:brands as uuid[]), cast(:remedies as text[]),
              cast(:from as timestamptz[]), cast(:until as timestamptz[])) with ordinality
              as u(brand_id, remedies, since, until, number)
            left join liaison_request r on r.merchant_id = :merchantId and r.brand_id = u.brand_id
              and r.created_at >= u.since and r.created_at <= u.until
              and r.asked_remedy = any(string_to_array(u.remedies, ','))
              and r.state <> 'refused'
              and (r.state in ('approved', 'approved_in_part')
                or (r.appeals = 0 and r.state <> 'closed')
                or coalesce((
                  select e.payload ->> 'answer'
                  from case_event e
                  where e.merchant_id = r.merchant_id and e.case_id = r.case_id
                    and e.kind = 'brand_answered'
                    and e.payload ->> 'request' = r.request_id::text
                    and e.payload ->> 'answer' <> 'asked'
                  order by e.sequence_number desc
                  limit 1), '') <> 'declined')
            left join case_line l on l.merchant_id = r.merchant_id and l.case_id = r.case_id
            left join order_line b on b.merchant_id = l.merchant_id
              and b.order_line_id = l.order_line_id
            group by u.number
            order by u.number
            """)
        .param("merchantId", tenancy.require().value())
        .param("brands", periods.stream().map(each -> each.brand().value()).toArray(UUID[]::new))
        .param(
            "remedies",
            periods.stream().map(each -> String.join(",", each.remedies())).toArray(String[]::new))
        .param("from", periods.stream().map(each -> each.from().toString()).toArray(String[]::new))
        .param(
            "until", periods.stream().map(each -> each.until().toString()).toArray(String[]::new))
        .query((row, number) -> row.getInt("pieces"))
        .list();
  }

  /** A request that the brand has not answered, in the case of this number. */
  public record Live(CaseId caseId, String number, String remedy, Instant answerBy) {}

  /** The requests that the brand has not answered, what is due first at the head. */
  public List<Live> live(BrandId brand, int most) {
    return jdbc.sql(
            """
            select r.case_id, c.case_number, r.asked_remedy, r.answer_by
            from liaison_request r
            join after_sales_case c on c.merchant_id = r.merchant_id and c.case_id = r.case_id
            where r.merchant_id = :merchantId and r.brand_id = :brandId
              and r.state in ('to_send', 'sent', 'acknowledged', 'info_asked', 'appealed')
            order by r.answer_by, r.request_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("most", most)
        .query(
            (row, number) ->
                new Live(
                    Columns.caseId(row, number),
                    row.getString("case_number"),
                    row.getString("asked_remedy"),
                    Columns.instant(row, "answer_by")))
        .list();
  }

  /** How many requests the brand has not answered yet. */
  public int open(BrandId brand) {
    return jdbc.sql(
            """
            select count(*)
            from liaison_request
            where merchant_id = :merchantId and brand_id = :brandId
              and state in ('to_send', 'sent', 'acknowledged', 'info_asked', 'appealed')
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .query(Integer.class)
        .single();
  }
}
