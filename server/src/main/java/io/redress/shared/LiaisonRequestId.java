package io.redress.shared;

import java.util.UUID;

/** The identifier of a request to a brand. */
public record LiaisonRequestId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static LiaisonRequestId parse(String text) {
    return new LiaisonRequestId(Identifiers.parse("LiaisonRequestId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
