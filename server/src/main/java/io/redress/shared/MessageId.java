package io.redress.shared;

import java.util.UUID;

/** The identifier of a message in a thread. */
public record MessageId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static MessageId parse(String text) {
    return new MessageId(Identifiers.parse("MessageId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
