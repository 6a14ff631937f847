package io.redress.goods.outbound;

/** A code as a scanner or a person tells it. */
public final class ScannedCode {
  /** The most characters of a code. */
  public static final int MOST_LENGTH = 200;

  private static final int GTIN_LENGTH = 14;

  private ScannedCode() {}

  /**
   * The form in which codes are compared: in capital letters and without spaces; a number of trade
   * items (GTIN-8, -12, -13, -14; GS1 General Specifications, 2024, 3.3) in its fourteen digits.
   */
  public static String normal(String code) {
    // Character by character: a code never gets longer than it was.
    var plain =
        code.codePoints()
            .filter(each -> !Character.isWhitespace(each))
            .map(Character::toUpperCase)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return isGtin(plain) ? "0".repeat(GTIN_LENGTH - plain.length()) + plain : plain;
  }

  /** Whether it is the number of a trade item, by length and check digit. */
  public static boolean isGtin(String code) {
    if (!code.matches("\\d{8}|\\d{12,14}")) {
      return false;
    }
    var sum = 0;
    for (var i = code.length() - 2; i >= 0; i--) {
      var isOdd = (code.length() - 2 - i) % 2 == 0;
      sum += digit(code, i) * (isOdd ? 3 : 1);
    }
    return (10 - sum % 10) % 10 == digit(code, code.length() - 1);
  }

  private static int digit(String code, int at) {
    return Character.digit(code.charAt(at), 10);
  }
}
