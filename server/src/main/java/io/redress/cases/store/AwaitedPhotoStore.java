package io.redress.cases.store;

import io.redress.cases.parcels.PhotographedGoods;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos that consumers sent of goods that the merchant in scope awaits. */
@Repository
public class AwaitedPhotoStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AwaitedPhotoStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  private record Photo(CaseId caseId, EvidenceId id) {}

  /** Cases with goods that nobody has seen and with photos of them, the latest first. */
  public List<PhotographedGoods> awaited(int skipped, int most) {
    return jdbc.sql(
            """
            select c.case_id, c.case_number, g.title || ' · ' || o.order_number as goods
            from after_sales_case c
            join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
            join lateral (
              select b.title
              from case_line l
              join order_line b on b.merchant_id = l.merchant_id
                and b.order_line_id = l.order_line_id
              where l.merchant_id = c.merchant_id and l.case_id = c.case_id
              order by l.case_line_id
              limit 1) g on true
            where c.merchant_id = :merchantId and c.status = 'fulfilling'
              and exists (
                select 1
                from goods_state s
                where s.merchant_id = c.merchant_id and s.case_id = c.case_id
                  and s.reception in ('awaiting', 'in_transit'))
              and exists (
                select 1
                from evidence e
                where e.merchant_id = c.merchant_id and e.case_id = c.case_id
                  and e.added_by = 'consumer' and e.width is not null
                  and e.scan in ('unscanned', 'clean')
                  and e.removed_at is null and e.erased_at is null)
            order by c.opened_at desc, c.case_id
            limit :most
            offset :skipped
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .param("skipped", skipped)
        .query(
            (row, number) ->
                new PhotographedGoods(
                    Columns.caseId(row, number),
                    row.getString("case_number"),
                    row.getString("goods"),
                    List.of()))
        .list();
  }

  /** What consumers sent for these cases and what may be shown, oldest first. */
  public Map<CaseId, List<EvidenceId>> photos(Collection<CaseId> cases) {
    return jdbc
        .sql(
            """
            select case_id, evidence_id
            from evidence
            where merchant_id = :merchantId and case_id = any(:cases)
              and added_by = 'consumer' and width is not null and scan in ('unscanned', 'clean')
              and removed_at is null and erased_at is null
            order by added_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Photo(
                    Columns.caseId(row, number),
                    new EvidenceId(row.getObject("evidence_id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Photo::caseId, Collectors.mapping(Photo::id, Collectors.toList())));
  }
}
