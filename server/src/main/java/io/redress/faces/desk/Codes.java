package io.redress.faces.desk;

import java.util.Locale;

/** The ends of message keys for the values of enums; a test asks for the message of each value. */
final class Codes {
  private Codes() {}

  /** The end of the key for this value. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
