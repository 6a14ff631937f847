package io.redress.shared;

import java.util.UUID;

/** The identifier of a signed link; never its secret. */
public record LinkId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static LinkId parse(String text) {
    return new LinkId(Identifiers.parse("LinkId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
