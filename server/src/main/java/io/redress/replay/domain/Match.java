package io.redress.replay.domain;

import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.List;

/** Which purchases a cancellation takes back. */
public sealed interface Match {
  /** These pieces, the latest purchase first. */
  record Bought(List<Portion> portions) implements Match {
    public Bought {
      portions = List.copyOf(portions);
    }
  }

  /**
   * The customer bought the item, but fewer than they gave back.
   *
   * @param latest what the customer bought last of it
   */
  record MoreThanBought(Quantity asked, Quantity left, Portion latest) implements Match {}

  /** The customer never bought the item within the ledger. */
  record NotBought() implements Match {}

  /** Pieces of one order line. */
  record Portion(OrderId orderId, OrderLineId lineId, Quantity quantity) {}
}
