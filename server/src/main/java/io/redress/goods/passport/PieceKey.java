package io.redress.goods.passport;

import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;

/**
 * One single piece that was sold.
 *
 * @param line the line of the order that it was bought on
 * @param unit its number on that line, from 1
 */
public record PieceKey(OrderId order, OrderLineId line, int unit) {
  public PieceKey {
    if (unit < 1) {
      throw new IllegalArgumentException("unit " + unit + " of a line");
    }
  }
}
