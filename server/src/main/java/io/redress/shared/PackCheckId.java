package io.redress.shared;

import java.util.UUID;

/** The identifier of one look at what was packed. */
public record PackCheckId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PackCheckId parse(String text) {
    return new PackCheckId(Identifiers.parse("PackCheckId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
