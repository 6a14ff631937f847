package io.redress.shared;

import java.util.UUID;

/** The identifier of requests that reach a brand in one letter. */
public record LiaisonBatchId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static LiaisonBatchId parse(String text) {
    return new LiaisonBatchId(Identifiers.parse("LiaisonBatchId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
