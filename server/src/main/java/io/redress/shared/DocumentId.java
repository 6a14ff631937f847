package io.redress.shared;

import java.util.UUID;

/** The identifier of a document that a legal entity made about money. */
public record DocumentId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static DocumentId parse(String text) {
    return new DocumentId(Identifiers.parse("DocumentId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
