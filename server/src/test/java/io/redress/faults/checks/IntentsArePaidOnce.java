package io.redress.faults.checks;

import java.util.List;

/** In the provider's own book no refund of ours stands twice. */
final class IntentsArePaidOnce implements Check {
  @Override
  public String meaning() {
    return "intents that were paid twice";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select intent_id, count(*) as paid
        from sandbox_refund
        where merchant_id = :merchantId and state in ('pending', 'succeeded')
        group by intent_id
        having count(*) > 1
        """);
  }
}
