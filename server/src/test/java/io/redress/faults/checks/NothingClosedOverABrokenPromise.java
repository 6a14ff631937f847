package io.redress.faults.checks;

import java.util.List;

/**
 * No case is closed while a promise that was broken is unanswered: neither was one kept that took
 * its place, nor has a person of the house written to the consumer since.
 */
final class NothingClosedOverABrokenPromise implements Check {
  @Override
  public String meaning() {
    return "cases closed over a promise that was broken and never answered";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        with recursive chain as (
          select p.case_id, p.promise_id as broken, p.ended_at as slipped_at, p.successor_id,
            p.state
          from promise p
          join after_sales_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
          where p.merchant_id = :merchantId and c.status = 'closed' and p.state = 'broken'
          union all
          select chain.case_id, chain.broken, chain.slipped_at, next.successor_id, next.state
          from chain
          join promise next
            on next.merchant_id = :merchantId and next.promise_id = chain.successor_id
          where chain.state in ('broken', 'renegotiated')
        )
        select case_id, broken
        from chain
        group by case_id, broken, slipped_at
        having not bool_or(state = 'kept')
          and not exists (
            select 1
            from message m
            where m.merchant_id = :merchantId and m.case_id = chain.case_id
              and m.thread = 'consumer' and m.author_kind = 'staff' and m.channel <> 'automatic'
              and m.written_at >= chain.slipped_at)
        """);
  }
}
