package io.redress.faults.checks;

import java.util.List;

/** Whatever a carrier was asked for is done or was refused. */
final class ErrandsAreSettled implements Check {
  @Override
  public String meaning() {
    return "errands that never come to an end";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select errand_id, kind, carrier, state, asks, reason
        from carrier_errand
        where merchant_id = :merchantId and state not in ('done', 'refused')
        """);
  }
}
