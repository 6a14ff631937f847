package io.redress.shared;

import java.util.UUID;

/** The identifier of a file that supports a case. */
public record EvidenceId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static EvidenceId parse(String text) {
    return new EvidenceId(Identifiers.parse("EvidenceId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
