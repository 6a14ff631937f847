package io.redress.faces.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Draws a tracking number as Code 128 (ISO/IEC 15417:2007): letters by code set B, digits two by
 * two by code set C where that is shorter, with ten modules of light on both sides.
 */
public final class Code128 {
  /** A line of more modules than this is too fine for a scanner on a label 105 mm wide. */
  public static final int MOST_MODULES = 380;

  private static final Pattern WRITABLE = Pattern.compile("[ -~]{1,60}");
  private static final int QUIET_ZONE = 10;
  private static final int HEIGHT = 60;
  private static final int FIRST_CHARACTER = ' ';
  private static final int TO_C = 99;
  private static final int TO_B = 100;
  private static final int START_B = 104;
  private static final int START_C = 105;
  private static final int STOP = 106;
  private static final int MODULUS = 103;
  private static final int FEWEST_DIGITS = 4;
  private static final int FEWEST_DIGITS_BETWEEN = 6;

  /** The widths of bars and spaces by value; a bar comes first (Table 1). */
  private static final List<String> WIDTHS =
      List.of(
          """
          212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 \
          112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 \
          311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 \
          112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 \
          313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 \
          314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 \
          122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 \
          124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 \
          114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112\
          """
              .split(" ", -1));

  private final String text;
  private final List<Integer> values = new ArrayList<>();
  private int position;

  private Code128(String text) {
    this.text = text;
  }

  /** The drawing; none for what the code cannot write or what would be too long for a label. */
  public static Optional<CodeDrawing> of(String text) {
    if (!WRITABLE.matcher(text).matches()) {
      return Optional.empty();
    }
    var drawing = new Code128(text).draw();
    return Optional.of(drawing).filter(each -> each.width() <= MOST_MODULES);
  }

  private CodeDrawing draw() {
    encode();
    var path = new StringBuilder();
    var x = QUIET_ZONE;
    for (var value : values) {
      var widths = WIDTHS.get(value);
      for (var at = 0; at < widths.length(); at++) {
        var wide = Character.digit(widths.charAt(at), 10);
        if (at % 2 == 0) {
          path.append(CodeDrawing.dark(x, 0, wide, HEIGHT));
        }
        x += wide;
      }
    }
    return new CodeDrawing(x + QUIET_ZONE, HEIGHT, path.toString());
  }

  private void encode() {
    var isC = digitsAhead() >= FEWEST_DIGITS;
    values.add(isC ? START_C : START_B);
    while (position < text.length()) {
      isC = isC ? pair() : character();
    }
    values.add(check());
    values.add(STOP);
  }

  /** Writes two digits by set C, or leaves it; says whether the next is written by it. */
  private boolean pair() {
    if (digitsAhead() < 2) {
      values.add(TO_B);
      return false;
    }
    values.add(Integer.parseInt(text.substring(position, position + 2)));
    position += 2;
    return true;
  }

  /** Writes one character by set B, or leaves it; says whether the next is written by set C. */
  private boolean character() {
    var digits = digitsAhead();
    var isLast = position + digits == text.length();
    if (digits % 2 == 0 && digits >= (isLast ? FEWEST_DIGITS : FEWEST_DIGITS_BETWEEN)) {
      values.add(TO_C);
      return true;
    }
    values.add(text.charAt(position) - FIRST_CHARACTER);
    position++;
    return false;
  }

  private int digitsAhead() {
    var end = position;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - position;
  }

  private int check() {
    int sum = values.getFirst();
    for (var at = 1; at < values.size(); at++) {
      sum += at * values.get(at);
    }
    return sum % MODULUS;
  }
}
