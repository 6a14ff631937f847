package io.redress.shared;

import java.util.UUID;

/** The identifier of something that has to go out to a consumer. */
public record DispatchId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static DispatchId parse(String text) {
    return new DispatchId(Identifiers.parse("DispatchId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
