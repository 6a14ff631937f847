package io.redress.faults.checks;

import java.util.List;

/**
 * Each decision where goods go is one stock event: never the same twice in a row, none about what
 * has left the house, and their numbers have no gap.
 */
final class GoodsAreSortedOnce implements Check {
  @Override
  public String meaning() {
    return "stock events that say the same twice, come too late, or leave a gap";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        with told as (
          select event_number, case_line_id, disposition, place,
            lag(disposition) over earlier as before, lag(place) over earlier as place_before
          from stock_event
          where merchant_id = :merchantId
          window earlier as (partition by case_line_id order by event_number)
        )
        select event_number, case_line_id, disposition, before
        from told
        where (disposition = before and place = place_before)
          or before in ('to_brand', 'to_supplier', 'destroy', 'back_to_consumer')
        union all
        select max(event_number), null, 'events', count(*)::text
        from stock_event
        where merchant_id = :merchantId
        having max(event_number) <> count(*)
        """);
  }
}
