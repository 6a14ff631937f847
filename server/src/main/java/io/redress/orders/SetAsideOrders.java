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
   * Why orders cannot be set aside.
   *
   * @param changed those that came in again with other content
   * @param claimed those of which somebody has asked pieces back
   */
  public record Hindrances(List<OrderId> changed, List<OrderId> claimed) {
    public Hindrances {
      changed = List.copyOf(changed);
      claimed = List.copyOf(claimed);
    }
  }

  /**
   * Locks these orders and their lines until the transaction ends, so that nobody changes them or
   * asks back a piece of them meanwhile, and tells what is in the way.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Hindrances lock(List<OrderId> orders) {
    return new Hindrances(store.lockAndFindChanged(orders), store.lockAndFindClaimed(orders));
  }

  /** Sets orders aside that were locked; nothing is left of them to be asked back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAside(List<OrderId> orders, Instant now) {
    store.claimAll(orders);
    store.setAside(orders, now);
  }
}
