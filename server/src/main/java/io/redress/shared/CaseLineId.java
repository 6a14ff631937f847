package io.redress.shared;

import java.util.UUID;

/** The identifier of a case line: an order line with a quantity and a reason. */
public record CaseLineId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static CaseLineId parse(String text) {
    return new CaseLineId(Identifiers.parse("CaseLineId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
