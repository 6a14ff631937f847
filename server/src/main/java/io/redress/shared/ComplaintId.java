package io.redress.shared;

import java.util.UUID;

/** The identifier of a complaint about our service. */
public record ComplaintId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ComplaintId parse(String text) {
    return new ComplaintId(Identifiers.parse("ComplaintId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
