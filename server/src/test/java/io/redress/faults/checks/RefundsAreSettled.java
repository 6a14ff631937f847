package io.redress.faults.checks;

import java.util.List;

/**
 * Every refund is settled or definitely failed, and what the provider sent is what we have proof
 * of.
 */
final class RefundsAreSettled implements Check {
  @Override
  public String meaning() {
    return "refunds that never come to an end, or books that differ";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'refund on the way' as what, i.intent_id::text, i.state, i.amount_minor, 0 as booked
        from refund_intent i
        where i.merchant_id = :merchantId
          and i.state not in ('settled', 'failed', 'frozen')
        union all
        select 'sums differ', r.payment_reference, r.currency, sum(r.amount_minor),
          coalesce((
            select sum(s.amount_minor)
            from settlement s
            join refund_intent i on i.merchant_id = s.merchant_id and i.intent_id = s.intent_id
            join payment p on p.merchant_id = i.merchant_id and p.payment_id = i.payment_id
            where s.merchant_id = r.merchant_id and p.provider_reference = r.payment_reference), 0)
        from sandbox_refund r
        where r.merchant_id = :merchantId and r.state = 'succeeded' and r.settles_at is not null
        group by r.merchant_id, r.payment_reference, r.currency
        having sum(r.amount_minor) <> coalesce((
            select sum(s.amount_minor)
            from settlement s
            join refund_intent i on i.merchant_id = s.merchant_id and i.intent_id = s.intent_id
            join payment p on p.merchant_id = i.merchant_id and p.payment_id = i.payment_id
            where s.merchant_id = r.merchant_id and p.provider_reference = r.payment_reference), 0)
        """);
  }
}
