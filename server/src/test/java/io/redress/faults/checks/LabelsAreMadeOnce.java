package io.redress.faults.checks;

import java.util.List;

/** No carrier, our own house included, made two labels for one parcel. */
final class LabelsAreMadeOnce implements Check {
  @Override
  public String meaning() {
    return "parcels with two labels";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select p.number, count(*) as labels, string_agg(e.tracking_number, ' ') as numbers
        from carrier_errand e
        join parcel p on p.merchant_id = e.merchant_id and p.parcel_id = e.parcel_id
        where e.merchant_id = :merchantId and e.kind = 'label' and e.state = 'done'
        group by p.number
        having count(*) > 1
        """);
  }
}
