package io.redress.shared;

import java.util.UUID;

/** The identifier of a promise. */
public record PromiseId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PromiseId parse(String text) {
    return new PromiseId(Identifiers.parse("PromiseId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
