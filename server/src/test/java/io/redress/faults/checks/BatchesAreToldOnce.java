package io.redress.faults.checks;

import java.util.List;

/** What a brand is asked together reaches it in one letter, whoever writes it and however often. */
final class BatchesAreToldOnce implements Check {
  @Override
  public String meaning() {
    return "requests of a batch that no letter or more than one told the brand";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'not told' as what, r.case_id::text, r.batch_id::text, 0::bigint as times
        from outbox_task t
        join liaison_request r on r.merchant_id = t.merchant_id
          and r.request_id::text = t.occurrence
        where t.merchant_id = :merchantId
          and t.kind = 'liaison.batch'
          and t.state = 'done'
          and r.batch_told_at is null
        union all
        select 'told twice', c.case_id::text, c.case_number, count(*)
        from after_sales_case c
        join mail m on m.merchant_id = c.merchant_id
          and m.case_id is null
          and m.to_party = 'brand'
          and position(c.case_number in m.body_text) > 0
        where c.merchant_id = :merchantId
        group by c.case_id, c.case_number
        having count(*) > (
          select count(*)
          from liaison_request r
          where r.merchant_id = :merchantId
            and r.case_id = c.case_id
            and r.batch_told_at is not null)
        """);
  }
}
