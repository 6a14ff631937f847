package io.redress.cases;

import io.redress.cases.store.OrderCaseStore;
import io.redress.money.Payments;
import io.redress.orders.SetAsideOrders;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders out again that nothing depends on: the way back of {@link OrderIntake}.
 *
 * <p>The orders are set aside with their lines, their payments are booked back, and neither their
 * numbers nor the references of their payments are taken any more.
 */
@Service
public class OrderUndo {
  private final SetAsideOrders orders;
  private final Payments payments;
  private final OrderCaseStore cases;

  OrderUndo(SetAsideOrders orders, Payments payments, OrderCaseStore cases) {
    this.orders = orders;
    this.payments = payments;
    this.cases = cases;
  }

  /**
   * What depends on some orders.
   *
   * @param cases numbers of the cases about them, by order
   * @param changed orders that came in again with other content
   * @param paidBack orders from whose payments something was or is to be paid back
   */
  public record Dependents(
      Map<OrderId, List<String>> cases, Set<OrderId> changed, Set<OrderId> paidBack) {
    public Dependents {
      cases = Map.copyOf(cases);
      changed = Set.copyOf(changed);
      paidBack = Set.copyOf(paidBack);
    }
  }

  /** Locks the orders until the transaction ends and tells what depends on them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dependents lock(List<OrderId> wanted) {
    var hindrances = orders.lock(wanted);
    var byOrder = cases.numbersOf(wanted);
    hindrances.claimed().forEach(order -> byOrder.putIfAbsent(order, List.of()));
    return new Dependents(
        byOrder, Set.copyOf(hindrances.changed()), Set.copyOf(payments.lockPaidBack(wanted)));
  }

  /** Takes orders out that were locked and that nothing depends on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeOut(List<OrderId> wanted, Instant now) {
    payments.takeBack(wanted, now);
    orders.setAside(wanted, now);
  }
}
