package io.redress.shared;

import java.util.UUID;

/** The identifier of a stored decision of the rulebook. */
public record DecisionId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static DecisionId parse(String text) {
    return new DecisionId(Identifiers.parse("DecisionId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
