package io.redress.shared;

import java.util.UUID;

/** The identifier of a member of the merchant's staff. */
public record StaffId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static StaffId parse(String text) {
    return new StaffId(Identifiers.parse("StaffId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
