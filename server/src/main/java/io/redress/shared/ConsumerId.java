package io.redress.shared;

import java.util.UUID;

/** The identifier of the person who bought. */
public record ConsumerId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ConsumerId parse(String text) {
    return new ConsumerId(Identifiers.parse("ConsumerId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
