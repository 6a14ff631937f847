package io.redress.shared;

import java.util.UUID;

/** The identifier of somebody at a brand whom the house can ask. */
public record BrandContactId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static BrandContactId parse(String text) {
    return new BrandContactId(Identifiers.parse("BrandContactId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
