package io.redress.shared;

import java.util.UUID;

/** The identifier of a case, one after-sales matter about one order. */
public record CaseId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static CaseId parse(String text) {
    return new CaseId(Identifiers.parse("CaseId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
