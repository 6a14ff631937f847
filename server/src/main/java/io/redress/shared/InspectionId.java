package io.redress.shared;

import java.util.UUID;

/** The identifier of an inspection of returned goods. */
public record InspectionId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static InspectionId parse(String text) {
    return new InspectionId(Identifiers.parse("InspectionId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
