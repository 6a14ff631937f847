package io.redress.shared;

import java.util.UUID;

/** The identifier of a parcel of which nobody knows yet whose it is. */
public record UnknownParcelId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static UnknownParcelId parse(String text) {
    return new UnknownParcelId(Identifiers.parse("UnknownParcelId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
