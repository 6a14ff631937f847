package io.redress.shared;

import java.util.UUID;

/** The identifier of something given out of goodwill in a case. */
public record GoodwillId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static GoodwillId parse(String text) {
    return new GoodwillId(Identifiers.parse("GoodwillId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
