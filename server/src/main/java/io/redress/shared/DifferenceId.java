package io.redress.shared;

import java.util.UUID;

/** The identifier of a difference between what came back and what was sent. */
public record DifferenceId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static DifferenceId parse(String text) {
    return new DifferenceId(Identifiers.parse("DifferenceId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
