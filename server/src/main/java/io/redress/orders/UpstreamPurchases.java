package io.redress.orders;

import io.redress.orders.store.UpstreamStore;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the merchant in scope bought itself for the orders that it took. */
@Service
public class UpstreamPurchases {
  private final UpstreamStore store;

  UpstreamPurchases(UpstreamStore store) {
    this.store = store;
  }

  /** How many of these are lines of orders for goods of a brand. */
  @Transactional(readOnly = true)
  public int count(BrandId brand, Collection<OrderLineId> lines) {
    return store.count(brand, lines);
  }
}
