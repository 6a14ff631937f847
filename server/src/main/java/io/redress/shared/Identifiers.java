package io.redress.shared;

import java.util.UUID;

/** Reads identifiers from text; the one place that knows their form. */
final class Identifiers {
  private static final int UUID_LENGTH = 36;

  private Identifiers() {}

  static UUID parse(String what, String text) {
    if (text.length() != UUID_LENGTH) {
      throw unreadable(what, text);
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unreadable(what, text);
    }
  }

  private static Problem unreadable(String what, String text) {
    return Problem.of(
        ProblemCode.INVALID,
        new Violation(
            what, text, "is not an identifier", "Use the identifier as Redress returned it."));
  }
}
