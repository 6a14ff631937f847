package io.redress.orders;

/** What became of an order that came in. */
public sealed interface ImportResult {
  /** The order as it is kept now. */
  Order order();

  /** It was new. */
  record Created(Order order) implements ImportResult {}

  /** It had come in before with the same content; nothing was changed. */
  record Unchanged(Order order) implements ImportResult {}
}
