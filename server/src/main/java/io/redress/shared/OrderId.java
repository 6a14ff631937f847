package io.redress.shared;

import java.util.UUID;

/** The identifier of an order as it came in from the shop. */
public record OrderId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static OrderId parse(String text) {
    return new OrderId(Identifiers.parse("OrderId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
