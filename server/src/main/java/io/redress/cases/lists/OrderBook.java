package io.redress.cases.lists;

import io.redress.cases.store.OrderBookStore;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the merchant in scope with their buyers and cases, as staff look for them. */
@Service
public class OrderBook {
  private final OrderBookStore store;

  OrderBook(OrderBookStore store) {
    this.store = store;
  }

  /** One page of the orders that are looked for, the latest first. */
  @Transactional(readOnly = true)
  public OrderListing find(OrderQuery query) {
    return store.find(query);
  }

  /** Which units of an order were asked back in which case, the earliest case first. */
  @Transactional(readOnly = true)
  public List<AskedUnits> askedBack(OrderId order) {
    return store.askedBack(order);
  }

  /** What is proven to have arrived from each payment of an order; none where nothing is. */
  @Transactional(readOnly = true)
  public Map<PaymentId, Money> refunded(OrderId order) {
    return store.refunded(order);
  }
}
