package io.redress.shared;

import java.util.UUID;

/** The identifier of a dispute about a case. */
public record DisputeId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static DisputeId parse(String text) {
    return new DisputeId(Identifiers.parse("DisputeId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
