package io.redress.shared;

import java.util.UUID;

/** The identifier of one entry of a credit, such as one use of it. */
public record CreditEntryId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static CreditEntryId parse(String text) {
    return new CreditEntryId(Identifiers.parse("CreditEntryId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
