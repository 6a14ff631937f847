package io.redress.faults.checks;

import java.util.List;

/**
 * Every proof of arrival has one credit note of its amount, and the numbers have no gap. Proofs
 * from before the first note are of a version that made none.
 */
final class ProofsHaveTheirDocument implements Check {
  @Override
  public String meaning() {
    return "proofs without a credit note, notes without a proof, and gaps in their numbers";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select s.document_number as number, s.amount_minor
        from settlement s
        where s.merchant_id = :merchantId
          and exists (
            select 1
            from document f
            where f.merchant_id = s.merchant_id and f.kind = 'credit_note'
              and f.paid_at <= s.settled_at)
          and not exists (
            select 1
            from document d
            where d.merchant_id = s.merchant_id and d.attempt_id = s.attempt_id
              and d.kind = 'credit_note' and d.amount_minor = s.amount_minor
              and d.currency = s.currency)
        union all
        select d.number, d.amount_minor
        from document d
        where d.merchant_id = :merchantId and d.kind <> 'receipt'
          and not exists (
            select 1
            from settlement s
            where s.merchant_id = d.merchant_id and s.attempt_id = d.attempt_id
              and s.amount_minor = d.amount_minor)
        union all
        select d.kind, count(*)
        from document d
        where d.merchant_id = :merchantId
        group by d.kind
        having count(*) <> max(cast(substr(d.number, 4) as bigint))
        """);
  }
}
