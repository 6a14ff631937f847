package io.redress.imports.intake;

/** Makes of any characters a text that can be kept and shown. */
public final class Legible {
  private static final char REPLACEMENT = '\uFFFD';

  private Legible() {}

  /** The text with a mark in place of every NUL and every half of a surrogate pair. */
  public static String of(String text) {
    var legible = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> each == 0 || isHalf(each) ? REPLACEMENT : each)
        .forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
