package io.redress.shared;

import java.util.UUID;

/** The identifier of one run of an import. */
public record ImportRunId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ImportRunId parse(String text) {
    return new ImportRunId(Identifiers.parse("ImportRunId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
