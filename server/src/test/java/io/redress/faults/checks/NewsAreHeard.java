package io.redress.faults.checks;

import java.util.List;

/**
 * Whatever was told of a number is in the history of the parcel that has it, or a task that looks
 * into it is still to be done.
 */
final class NewsAreHeard implements Check {
  @Override
  public String meaning() {
    return "news of parcels that nobody heard";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select p.number, p.state, n.carrier, n.tracking_number, n.kind, n.source, n.event_id
        from tracking_news n
        join parcel p on p.merchant_id = n.merchant_id and lower(p.carrier) = n.carrier
          and p.tracking_number = n.tracking_number
        where n.merchant_id = :merchantId and n.kind <> 'label_made'
          and not exists (
            select 1
            from parcel_event e
            where e.merchant_id = p.merchant_id and e.parcel_id = p.parcel_id
              and e.reference = n.event_id)
          and not exists (
            select 1
            from outbox_task t
            where t.merchant_id = n.merchant_id and t.kind = 'carrier.news' and t.state = 'open'
              and t.subject = n.carrier || ' ' || n.tracking_number)
        """);
  }
}
