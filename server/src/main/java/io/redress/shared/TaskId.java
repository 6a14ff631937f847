package io.redress.shared;

import java.util.UUID;

/** The identifier of a task of the outbox. */
public record TaskId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static TaskId parse(String text) {
    return new TaskId(Identifiers.parse("TaskId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
