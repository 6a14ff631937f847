package io.redress.orders;

import io.redress.orders.store.SetAsideStore;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that should never have come in: kept, but found by nobody, and their numbers are free
 * again.
 */
@Service
public class SetAsideOrders {
  private final SetAsideStore store;

  SetAsideOrders(SetAsideStore store) {
    this.store = store;
  }

  /**
   * Locks the lines of these orders until the transaction ends, so that nobody asks back a piece of
   * them meanwhile, and tells which orders have pieces that somebody has asked back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OrderId> lock(List<OrderId> orders) {
    return store.lockAndFindClaimed(orders);
  }

  /** Sets orders aside that were locked; nothing is left of them to be asked back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAside(List<OrderId> orders, Instant now) {
    store.claimAll(orders);
    store.setAside(orders, now);
  }
}
