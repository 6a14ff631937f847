package io.redress.shared;

import java.util.UUID;

/** The identifier of a team of the merchant's staff. */
public record TeamId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static TeamId parse(String text) {
    return new TeamId(Identifiers.parse("TeamId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
