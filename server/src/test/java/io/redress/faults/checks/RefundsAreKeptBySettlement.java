package io.redress.faults.checks;

import java.util.List;

/** No promise of money counts as kept unless money has arrived, by a proof of its provider. */
final class RefundsAreKeptBySettlement implements Check {
  @Override
  public String meaning() {
    return "promises of refunds that were kept without a settlement";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select p.case_id, p.promise_id, p.basis
        from promise p
        where p.merchant_id = :merchantId and p.kind = 'refund' and p.state = 'kept'
          and not exists (
            select 1
            from settlement s
            join refund_intent i on i.merchant_id = s.merchant_id and i.intent_id = s.intent_id
            where i.merchant_id = p.merchant_id and i.case_id = p.case_id)
        """);
  }
}
