package io.redress.orders.store;

import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;

/** Which units a line has and which of them are held; read under its lock. */
public record LineStock(OrderLineId line, UnitNumbers units, UnitNumbers claimed) {
  /** The units that can still be held. */
  public UnitNumbers free() {
    return units.minus(claimed);
  }

  /** How many can still be held. */
  public Quantity left() {
    return free().quantity();
  }
}
