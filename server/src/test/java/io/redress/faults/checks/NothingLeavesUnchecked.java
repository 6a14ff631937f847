package io.redress.faults.checks;

import java.util.List;

/**
 * Whatever left the house left once, by a look that found all of it right, after which nothing of
 * it was changed.
 */
final class NothingLeavesUnchecked implements Check {
  @Override
  public String meaning() {
    return "pieces that left without a look that found them right, or twice";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select d.number, e.event_number, e.move, seen.move as seen
        from dispatch_event e
        join dispatch d on d.merchant_id = e.merchant_id and d.dispatch_id = e.dispatch_id
        left join lateral (
          select b.move
          from dispatch_event b
          where b.merchant_id = e.merchant_id and b.dispatch_id = e.dispatch_id
            and b.event_number < e.event_number and b.move not in ('send', 'deliver', 'collect')
          order by b.event_number desc
          limit 1) seen on true
        where e.merchant_id = :merchantId and e.state in ('sent', 'delivered', 'collected')
          and seen.move is distinct from 'pass_check'
        union all
        select d.number, count(*)::int, e.move, 'twice'
        from dispatch_event e
        join dispatch d on d.merchant_id = e.merchant_id and d.dispatch_id = e.dispatch_id
        where e.merchant_id = :merchantId and e.move in ('send', 'deliver', 'collect')
        group by d.number, e.move
        having count(*) > 1
        union all
        select d.number, d.version, d.state, 'no look at it'
        from dispatch d
        where d.merchant_id = :merchantId
          and d.state in ('checked', 'sent', 'delivered', 'collected')
          and not exists (
            select 1
            from pack_check k
            where k.merchant_id = d.merchant_id and k.check_id = d.check_id
              and k.dispatch_id = d.dispatch_id and k.outcome = 'right' and k.wrong_pieces = 0
              and k.right_pieces = d.pieces and k.wanted_sku = d.sku)
        """);
  }
}
