package io.redress.faults.checks;

import java.util.List;

/**
 * No more pieces of a variant are promised than were counted, where nobody counted fewer than were
 * promised already.
 */
final class ShelvesPromiseNoMore implements Check {
  @Override
  public String meaning() {
    return "shelves of which more is promised than lies there";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select s.sku, s.pieces, sum(d.pieces) as promised
        from stock_seen s
        join dispatch d on d.merchant_id = s.merchant_id and d.sku = s.sku
          and (d.state in ('reserved', 'picking', 'checked')
            or (d.state in ('sent', 'delivered', 'collected') and d.sent_at > s.seen_at))
        where s.merchant_id = :merchantId
        group by s.sku, s.pieces
        having sum(d.pieces) > s.pieces
        """);
  }
}
