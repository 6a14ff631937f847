package io.redress.faults.checks;

import java.util.List;

/** In the provider's own book no payment gives back more than was captured. */
final class PaymentsGiveBackNoMore implements Check {
  @Override
  public String meaning() {
    return "payments that gave back more than they took";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select p.provider_reference, p.captured_minor, sum(s.amount_minor) as paid
        from payment p
        join sandbox_refund s
          on s.merchant_id = p.merchant_id
            and s.payment_reference = p.provider_reference
            and s.state in ('pending', 'succeeded')
        where p.merchant_id = :merchantId
        group by p.provider_reference, p.captured_minor
        having sum(s.amount_minor) > p.captured_minor
        """);
  }
}
