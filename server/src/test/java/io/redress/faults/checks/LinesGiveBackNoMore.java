package io.redress.faults.checks;

import java.util.List;

/** For no line of an order is more paid back than was paid for it. */
final class LinesGiveBackNoMore implements Check {
  @Override
  public String meaning() {
    return "lines for which more went back than was paid";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select l.order_line_id, sum(i.amount_minor) as paid
        from refund_intent i
        join resolution r
          on r.merchant_id = i.merchant_id and r.resolution_id = i.resolution_id
        join case_line l
          on l.merchant_id = r.merchant_id and l.case_line_id = r.case_line_id
        join order_line o
          on o.merchant_id = l.merchant_id and o.order_line_id = l.order_line_id
        where i.merchant_id = :merchantId and i.state <> 'failed'
        group by l.order_line_id, o.paid_minor
        having sum(i.amount_minor) > o.paid_minor
        """);
  }
}
