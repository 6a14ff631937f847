package io.redress.faults.checks;

import java.util.List;

/**
 * The clock acts on each promise once: one warning, one reminder or one slip; and each wait that
 * goes on after a reminder has its own letter.
 */
final class RemindersAreSaidOnce implements Check {
  @Override
  public String meaning() {
    return "promises that the clock acted on twice, or reminders without their letter";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select kind as what, payload ->> 'promise' as promise, count(*) as times
        from case_event
        where merchant_id = :merchantId
          and kind in
            ('promise_at_risk', 'reminded', 'escalated', 'brand_silent', 'brand_waited_for')
        group by kind, payload ->> 'promise'
        having count(*) > 1
        union all
        select 'not one reminder for one', p.case_id::text, count(*)
        from promise p
        where p.merchant_id = :merchantId and p.basis = 'reminded'
        group by p.case_id, p.made_at
        having count(*) <> (
          select count(*)
          from case_event e
          where e.merchant_id = :merchantId and e.case_id = p.case_id and e.at = p.made_at
            and e.kind = 'told' and e.payload ->> 'to' = 'consumer'
            and e.payload ->> 'notice' in ('choice_reminder', 'goods_reminder'))
        """);
  }
}
