package io.redress.faces.portal;

import io.redress.shared.PlainWords;

/** What somebody wrote into a field: cleaned, and cut where nobody writes more. */
final class Typed {
  private static final int LONGEST_LINE = 200;

  private Typed() {}

  /** One line, at most 200 characters. */
  static String line(String text) {
    return cut(PlainWords.oneLine(text), LONGEST_LINE);
  }

  /** Several lines. */
  static String words(String text, int most) {
    return cut(PlainWords.clean(text).strip(), most);
  }

  /** Never between the two halves of one character. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }
}
