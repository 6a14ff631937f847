package io.redress.orders;

import io.redress.orders.store.UpstreamStore;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the merchant in scope bought itself for the orders that it took. */
@Service
public class UpstreamPurchases {
  /** The most purchases that are read at once. */
  public static final int MOST = 10_000;

  private final UpstreamStore store;

  UpstreamPurchases(UpstreamStore store) {
    this.store = store;
  }

  /** The purchases of goods of a brand since this day, latest first; at most {@value #MOST}. */
  @Transactional(readOnly = true)
  public List<UpstreamPurchase> ofBrand(BrandId brand, LocalDate since) {
    return store.ofBrand(brand, since, MOST);
  }

  /** How many of these are lines of orders for goods of a brand. */
  @Transactional(readOnly = true)
  public int count(BrandId brand, Collection<OrderLineId> lines) {
    return store.count(brand, lines);
  }
}
