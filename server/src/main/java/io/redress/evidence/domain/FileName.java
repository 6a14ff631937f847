package io.redress.evidence.domain;

import java.util.Locale;

/** Makes a name of a file out of whatever a device calls it. */
public final class FileName {
  private static final int LONGEST_CHARACTERS = 120;
  private static final String NAMELESS = "file";

  private FileName() {}

  /** The last part of a path in one line without control characters; never empty. */
  public static String of(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name = new StringBuilder();
    last.codePoints()
        .filter(FileName::isKept)
        .limit(LONGEST_CHARACTERS)
        .forEach(name::appendCodePoint);
    return name.toString().isBlank() ? NAMELESS : name.toString().strip();
  }

  /** What stands behind the last dot, in small letters; empty when there is none. */
  public static String extension(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
