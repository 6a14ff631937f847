package io.redress.shared;

import java.util.UUID;

/** The identifier of a question to a brand about its terms. */
public record PolicyQuestionId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static PolicyQuestionId parse(String text) {
    return new PolicyQuestionId(Identifiers.parse("PolicyQuestionId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
