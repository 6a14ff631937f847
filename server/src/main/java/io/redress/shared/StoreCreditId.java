package io.redress.shared;

import java.util.UUID;

/** The identifier of a credit that the house owes a person. */
public record StoreCreditId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static StoreCreditId parse(String text) {
    return new StoreCreditId(Identifiers.parse("StoreCreditId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
