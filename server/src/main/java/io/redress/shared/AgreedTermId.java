package io.redress.shared;

import java.util.UUID;

/** The identifier of something that was agreed with a brand. */
public record AgreedTermId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static AgreedTermId parse(String text) {
    return new AgreedTermId(Identifiers.parse("AgreedTermId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
