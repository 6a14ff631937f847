package io.redress.shared;

import java.util.UUID;

/** The identifier of a posting of the ledger. */
public record PostingId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PostingId parse(String text) {
    return new PostingId(Identifiers.parse("PostingId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
