package io.redress.shared;

import java.util.UUID;

/** The identifier of something that a carrier is asked for. */
public record ErrandId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ErrandId parse(String text) {
    return new ErrandId(Identifiers.parse("ErrandId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
