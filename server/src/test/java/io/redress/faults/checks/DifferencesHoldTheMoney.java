package io.redress.faults.checks;

import java.util.List;

/**
 * While it is open that something else came than was sent, nothing is paid that was offered before
 * anybody knew.
 */
final class DifferencesHoldTheMoney implements Check {
  @Override
  public String meaning() {
    return "refunds that left while what came was in doubt";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select d.case_id, d.kind, d.seen_at, d.second_at, i.intent_id, i.created_at
        from goods_difference d
        join resolution r on r.merchant_id = d.merchant_id and r.case_line_id = d.case_line_id
          and r.offered_at < d.seen_at
        join refund_intent i on i.merchant_id = r.merchant_id and i.resolution_id = r.resolution_id
          and i.created_at >= d.seen_at and i.created_at < coalesce(d.second_at, 'infinity')
        where d.merchant_id = :merchantId
        """);
  }
}
