package io.redress.replay.play;

import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;

/** Where bought pieces stand in Redress. */
record Pieces(Sold order, OrderLineId lineId) {
  /** An order and whose it is. */
  record Sold(OrderId id, ConsumerId consumerId) {}
}
