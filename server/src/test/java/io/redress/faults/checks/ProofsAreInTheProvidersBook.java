package io.redress.faults.checks;

import java.util.List;

/**
 * Every proof of the sandbox names one refund there, of the same amount, that it sent; of each
 * decision one proof stands. What came back after it was proven may be proven once more.
 */
final class ProofsAreInTheProvidersBook implements Check {
  @Override
  public String meaning() {
    return "proofs of money that the provider did not send";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select s.document_number, s.intent_id, s.reference, s.amount_minor
        from settlement s
        where s.merchant_id = :merchantId and s.source = 'sandbox'
          and not exists (
            select 1
            from sandbox_refund r
            where r.merchant_id = s.merchant_id and r.provider_reference = s.reference
              and r.intent_id = s.intent_id and r.amount_minor = s.amount_minor
              and r.currency = s.currency and r.settles_at is not null and r.state <> 'failed')
        union all
        select null, s.intent_id, null, sum(s.amount_minor)
        from settlement s
        join refund_attempt a on a.merchant_id = s.merchant_id and a.attempt_id = s.attempt_id
        where s.merchant_id = :merchantId and a.state <> 'failed'
        group by s.intent_id
        having count(*) > 1
        """);
  }
}
