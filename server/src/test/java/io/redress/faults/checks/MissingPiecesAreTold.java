package io.redress.faults.checks;

import java.util.List;

/**
 * Of a promised piece of which there is none the consumer knows, or a task that tells them is still
 * to be done.
 */
final class MissingPiecesAreTold implements Check {
  @Override
  public String meaning() {
    return "promised pieces that are missing in silence";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select d.number, d.case_id, d.sku, d.reason
        from dispatch d
        where d.merchant_id = :merchantId and d.state = 'short' and d.told_at is null
          and not exists (
            select 1
            from outbox_task t
            where t.merchant_id = d.merchant_id and t.kind = 'dispatch.follow'
              and t.state = 'open' and t.subject = d.case_id::text)
        """);
  }
}
