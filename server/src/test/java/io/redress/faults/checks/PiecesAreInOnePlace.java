package io.redress.faults.checks;

import java.util.List;

/**
 * Of the pieces that came back none is in two boxes that leave the house, and none in such a box
 * that was decided to stay or to go elsewhere.
 */
final class PiecesAreInOnePlace implements Check {
  @Override
  public String meaning() {
    return "pieces that came back and are in two places";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        with leaving as (
          select i.case_line_id, i.order_line_id, i.unit, i.leg, p.number
          from parcel_piece i
          join parcel p on p.merchant_id = i.merchant_id and p.parcel_id = i.parcel_id
          where i.merchant_id = :merchantId and i.leg in ('hub_to_consumer', 'hub_to_brand')
            and p.state <> 'cancelled'
        ), decided as (
          select distinct on (case_line_id) case_line_id, disposition
          from stock_event
          where merchant_id = :merchantId
          order by case_line_id, event_number desc
        )
        select 'in two boxes' as what, string_agg(number, ' ') as boxes, case_line_id, unit
        from leaving
        group by case_line_id, order_line_id, unit
        having count(*) > 1
        union all
        select decided.disposition, leaving.number, leaving.case_line_id, leaving.unit
        from leaving
        join decided using (case_line_id)
        where decided.disposition <> case leaving.leg
          when 'hub_to_consumer' then 'back_to_consumer'
          else 'to_brand'
          end
        """);
  }
}
