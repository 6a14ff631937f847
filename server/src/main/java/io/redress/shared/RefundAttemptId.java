package io.redress.shared;

import java.util.UUID;

/** The identifier of one try to pay a refund intent with a provider. */
public record RefundAttemptId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static RefundAttemptId parse(String text) {
    return new RefundAttemptId(Identifiers.parse("RefundAttemptId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
