package io.redress.shared;

import java.util.UUID;

/** The identifier of an API key; never its secret. */
public record ApiKeyId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static ApiKeyId parse(String text) {
    return new ApiKeyId(Identifiers.parse("ApiKeyId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
