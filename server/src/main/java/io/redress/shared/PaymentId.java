package io.redress.shared;

import java.util.UUID;

/** The identifier of a captured payment of an order. */
public record PaymentId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PaymentId parse(String text) {
    return new PaymentId(Identifiers.parse("PaymentId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
