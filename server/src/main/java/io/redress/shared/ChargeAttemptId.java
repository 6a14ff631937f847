package io.redress.shared;

import java.util.UUID;

/** The identifier of one try to have a consumer pay a difference. */
public record ChargeAttemptId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ChargeAttemptId parse(String text) {
    return new ChargeAttemptId(Identifiers.parse("ChargeAttemptId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
