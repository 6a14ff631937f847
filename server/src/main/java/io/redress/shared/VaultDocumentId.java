package io.redress.shared;

import java.util.UUID;

/** The identifier of a paper by which the house proves that it bought a piece. */
public record VaultDocumentId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static VaultDocumentId parse(String text) {
    return new VaultDocumentId(Identifiers.parse("VaultDocumentId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
