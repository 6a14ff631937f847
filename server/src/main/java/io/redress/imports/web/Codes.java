package io.redress.imports.web;

import java.util.Locale;

/** The names of enum values as the API writes them: snake case. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
