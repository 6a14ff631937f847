package io.redress.shared;

import java.util.UUID;

/** The identifier of a parcel: one box on one leg of its journey. */
public record ParcelId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ParcelId parse(String text) {
    return new ParcelId(Identifiers.parse("ParcelId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
