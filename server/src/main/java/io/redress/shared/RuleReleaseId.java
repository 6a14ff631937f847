package io.redress.shared;

import java.util.UUID;

/** The identifier of a release of rules. */
public record RuleReleaseId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static RuleReleaseId parse(String text) {
    return new RuleReleaseId(Identifiers.parse("RuleReleaseId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
