package io.redress.shared;

import java.util.UUID;

/** The identifier of a remedy offered or agreed. */
public record ResolutionId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ResolutionId parse(String text) {
    return new ResolutionId(Identifiers.parse("ResolutionId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
