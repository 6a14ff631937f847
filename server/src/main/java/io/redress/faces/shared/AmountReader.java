package io.redress.faces.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures of a {@link TypedAmount}. */
record AmountReader(String typed, int decimals) {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
  private static final Pattern MARKED = Pattern.compile("(\\d{1,12})([.,])(\\d{1,4})");
  private static final Pattern FIRST_GROUP = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern GROUPED =
      Pattern.compile("([1-9]\\d{0,2}([ '.,])\\d{3}(?:\\2\\d{3}){0,2})((?:(?!\\2)[.,]\\d{1,4})?)");
  private static final int GROUP = 3;

  TypedAmount read() {
    var text = plain(typed).strip();
    if (WHOLE.matcher(text).matches()) {
      return taken(text, "");
    }
    var marked = MARKED.matcher(text);
    if (marked.matches()) {
      return marked(marked);
    }
    var grouped = GROUPED.matcher(text);
    if (!grouped.matches()) {
      return new TypedAmount.Unreadable();
    }
    var fraction = grouped.group(3);
    return taken(
        grouped.group(1).replaceAll("\\D", ""), fraction.isEmpty() ? "" : fraction.substring(1));
  }

  /** One comma or point: it marks decimals, or parts two groups. */
  private TypedAmount marked(Matcher marked) {
    var head = marked.group(1);
    var tail = marked.group(3);
    var mayGroup = tail.length() == GROUP && FIRST_GROUP.matcher(head).matches();
    if (!mayGroup || (decimals == GROUP && marked.group(2).equals("."))) {
      return taken(head, tail);
    }
    var whole = head + tail;
    return decimals == 0
        ? taken(whole, "")
        : new TypedAmount.Unclear(typed, whole, whole + "." + "0".repeat(decimals));
  }

  private TypedAmount taken(String whole, String fraction) {
    var value = new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    var isTooExact =
        fraction.length() > Math.max(decimals, TypedAmount.USUAL_DECIMALS)
            || value.stripTrailingZeros().scale() > decimals;
    return isTooExact ? new TypedAmount.Unreadable() : new TypedAmount.Taken(value);
  }

  /** The same in the digits and marks that the patterns know. */
  private static String plain(String typed) {
    var text = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .map(AmountReader::plain)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static int plain(int sign) {
    return switch (sign) {
      case '\u2019', '\u066c' -> '\'';
      case '\u066b' -> '.';
      default -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign;
    };
  }
}
