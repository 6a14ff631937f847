package io.redress.shared;

import java.util.UUID;

/** The identifier of a line of an order. */
public record OrderLineId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static OrderLineId parse(String text) {
    return new OrderLineId(Identifiers.parse("OrderLineId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
