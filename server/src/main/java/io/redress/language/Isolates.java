package io.redress.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;

/**
 * Keeps a name, number or sum together inside a sentence that runs from right to left (UAX #9):
 * without it the minus, the brackets or the full stop beside it change sides.
 */
final class Isolates {
  private static final String LEFT_TO_RIGHT = "\u2066";
  private static final String FIRST_STRONG = "\u2068";
  private static final String END = "\u2069";

  private Isolates() {}

  /** A text that may be in any script: isolated where the sentence around it needs that. */
  static String around(Reader reader, String text) {
    if (!reader.isRightToLeft()) {
      return text;
    }
    var hasLetters = text.codePoints().anyMatch(Isolates::runsLeftToRight);
    if (text.codePoints().anyMatch(Isolates::runsRightToLeft)) {
      return hasLetters ? FIRST_STRONG + text + END : text;
    }
    return hasLetters || text.codePoints().anyMatch(Character::isDigit)
        ? leftToRight(reader, text)
        : text;
  }

  /** A text that is read from left to right in every language, as a sum. */
  static String leftToRight(Reader reader, String text) {
    return reader.isRightToLeft() ? LEFT_TO_RIGHT + text + END : text;
  }

  private static boolean runsLeftToRight(int codePoint) {
    return UCharacter.getDirection(codePoint) == ECharacterDirection.LEFT_TO_RIGHT;
  }

  private static boolean runsRightToLeft(int codePoint) {
    return switch (UCharacter.getDirection(codePoint)) {
      case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> true;
      default -> false;
    };
  }
}
