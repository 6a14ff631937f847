package io.redress.orders;

import java.util.List;

/** What became of an order that came in. */
public sealed interface ImportResult {
  /** The order as it is kept now. */
  Order order();

  /** It was new. */
  record Created(Order order) implements ImportResult {}

  /** It had come in before with the same content; nothing was changed. */
  record Unchanged(Order order) implements ImportResult {}

  /**
   * It had come in before with other content and is a new version now; pieces that are asked back
   * kept what they were paid with.
   */
  record Changed(Order order, int version, List<Order.Difference> differences)
      implements ImportResult {
    public Changed {
      differences = List.copyOf(differences);
    }
  }
}
