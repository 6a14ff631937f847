package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
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

  /** What may be asked for in a period: how much of it was. */
  public record Period(List<String> remedies, Instant from, Instant until) {
    public Period {
      remedies = List.copyOf(remedies);
    }
  }

  /** How many pieces were asked for and not refused in each of these periods, in their order. */
  public List<Integer> pieces(BrandId brand, List<Period> periods) {
    return jdbc.sql(
            """
            select u.number, coalesce(sum(l.quantity) filter (where b.brand_id = :brandId), 0)
              as pieces
            from unnest(cast(:remedies as text[]), cast(:from as timestamptz[]),
              cast(:until as timestamptz[])) with ordinality as u(remedies, since, until, number)
            left join liaison_request r on r.merchant_id = :merchantId and r.brand_id = :brandId
              and r.created_at >= u.since and r.created_at <= u.until
              and r.asked_remedy = any(string_to_array(u.remedies, ','))
              and r.state <> 'refused'
            left join case_line l on l.merchant_id = r.merchant_id and l.case_id = r.case_id
            left join order_line b on b.merchant_id = l.merchant_id
              and b.order_line_id = l.order_line_id
            group by u.number
            order by u.number
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
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
