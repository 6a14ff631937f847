package io.redress.shared;

import java.util.UUID;

/** The identifier of a brand as a merchant knows it. */
public record BrandId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static BrandId parse(String text) {
    return new BrandId(Identifiers.parse("BrandId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
