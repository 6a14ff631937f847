package io.redress.faults.checks;

import java.util.List;

/** What a payment has committed is the sum of its refunds that have not failed. */
final class BalancesAddUp implements Check {
  @Override
  public String meaning() {
    return "payments whose balance is not the sum of their refunds";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select b.payment_id, b.captured_minor, b.committed_minor, b.external_minor,
          coalesce(sum(i.amount_minor), 0) as intended
        from payment_balance b
        left join refund_intent i
          on i.merchant_id = b.merchant_id and i.payment_id = b.payment_id and i.state <> 'failed'
        where b.merchant_id = :merchantId
        group by b.payment_id, b.captured_minor, b.committed_minor, b.external_minor
        having b.committed_minor <> coalesce(sum(i.amount_minor), 0)
          or b.committed_minor + b.external_minor > b.captured_minor
        """);
  }
}
