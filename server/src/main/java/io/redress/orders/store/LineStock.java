package io.redress.orders.store;

import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;

/** How many units a line has and which of them are held; read under its lock. */
public record LineStock(Quantity quantity, UnitNumbers claimed) {
  /** How many can still be held. */
  public Quantity left() {
    return quantity.minus(claimed.quantity());
  }
}
