package io.redress.shared;

import java.util.UUID;

/** The identifier of a time in which a member of staff is away. */
public record AbsenceId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static AbsenceId parse(String text) {
    return new AbsenceId(Identifiers.parse("AbsenceId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
