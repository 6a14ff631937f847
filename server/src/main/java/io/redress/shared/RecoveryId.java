package io.redress.shared;

import java.util.UUID;

/** The identifier of a claim against whoever owes the merchant for a case. */
public record RecoveryId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static RecoveryId parse(String text) {
    return new RecoveryId(Identifiers.parse("RecoveryId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
