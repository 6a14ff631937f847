package io.redress.shared;

import java.util.UUID;

/** The identifier of an account with which the house buys from a brand. */
public record PurchasingAccountId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PurchasingAccountId parse(String text) {
    return new PurchasingAccountId(Identifiers.parse("PurchasingAccountId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
