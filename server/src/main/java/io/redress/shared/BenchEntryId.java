package io.redress.shared;

import java.util.UUID;

/** The identifier of what the bench sends, chosen by the browser that keeps it. */
public record BenchEntryId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static BenchEntryId parse(String text) {
    return new BenchEntryId(Identifiers.parse("BenchEntryId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
