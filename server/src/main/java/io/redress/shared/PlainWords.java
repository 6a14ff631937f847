package io.redress.shared;

import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/**
 * Makes text of any origin safe to keep: one kind of line end, no control characters, nothing that
 * a database or a header cannot hold.
 */
public final class PlainWords {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

  private PlainWords() {}

  /** The text with {@code \n} as line end, without other control characters and lone surrogates. */
  public static String clean(String text) {
    return kept(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** The text as one line; it can stand in a header, a subject or a name. */
  public static String oneLine(String text) {
    return kept(BREAKS.matcher(text).replaceAll(" ")).strip();
  }

  /** The text without blank lines, so that it stays together inside a letter. */
  public static String oneParagraph(String text) {
    return BLANK_LINES.matcher(clean(text).strip()).replaceAll("\n");
  }

  /** Whether the text can stand in a header as it is. */
  public static boolean isOneLine(String text) {
    return text.codePoints().noneMatch(PlainWords::isBreakOrControl);
  }

  private static boolean isBreakOrControl(int character) {
    return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
  }

  private static String kept(String text) {
    var result = new StringBuilder(text.length());
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      var character = characters.nextInt();
      if (isKept(character)) {
        result.appendCodePoint(character);
      }
    }
    return result.toString();
  }

  private static boolean isKept(int character) {
    return character == '\n'
        || character == '\t'
        || (!Character.isISOControl(character)
            && Character.getType(character) != Character.SURROGATE);
  }
}
