package io.redress.shared;

import java.util.UUID;

/** The identifier of a single unit of an order line, which carries its own frozen allocation. */
public record UnitId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static UnitId parse(String text) {
    return new UnitId(Identifiers.parse("UnitId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
