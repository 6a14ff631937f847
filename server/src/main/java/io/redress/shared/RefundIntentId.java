package io.redress.shared;

import java.util.UUID;

/** The identifier of a refund intent, the decision to pay. */
public record RefundIntentId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static RefundIntentId parse(String text) {
    return new RefundIntentId(Identifiers.parse("RefundIntentId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
