package io.redress.shared;

import java.util.UUID;

/** The identifier of a note that somebody leaves to whoever takes over a case. */
public record HandOverId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static HandOverId parse(String text) {
    return new HandOverId(Identifiers.parse("HandOverId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
