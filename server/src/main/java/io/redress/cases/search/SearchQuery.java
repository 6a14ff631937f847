package io.redress.cases.search;

import io.redress.shared.PlainWords;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words that must all occur, each anywhere inside one of ours, or the end
 * of a phone number.
 *
 * @param words at most {@value #MOST_WORDS} of at most {@value #MOST_CHARACTERS} characters in all;
 *     what is beyond is left out
 */
public record SearchQuery(String words, Sight sight) {
  /** Most characters that are looked for. */
  public static final int MOST_CHARACTERS = 200;

  /** Most words that are looked for. */
  public static final int MOST_WORDS = 8;

  private static final int LEAST_DIGITS = 4;
  private static final int TRUNK_FROM = 7;
  private static final Pattern PHONE = Pattern.compile("[+\\d][\\d\\s()./\\-‐-―]*");

  public SearchQuery {
    var line = PlainWords.oneLine(words);
    var end = line.codePointCount(0, line.length()) > MOST_CHARACTERS;
    words = end ? line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)).strip() : line;
  }

  /** Each word by itself. */
  public List<String> each() {
    return words.isEmpty()
        ? List.of()
        : Arrays.stream(words.split(" ", -1))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  /**
   * The digits of what looks like a phone number, without the zero that is dialled inside a
   * country; empty where it is none.
   */
  public String phone() {
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
    var digits = new StringBuilder();
    plain
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    if (digits.length() < LEAST_DIGITS || !isDialled(plain)) {
      return "";
    }
    return digits.length() < TRUNK_FROM
        ? digits.toString()
        : digits.toString().replaceFirst("^0+", "");
  }

  private static boolean isDialled(String text) {
    var latin = new StringBuilder();
    text.codePoints()
        .forEach(
            each -> {
              if (Character.isDigit(each)) {
                latin.append(Character.digit(each, 10));
              } else {
                latin.appendCodePoint(each);
              }
            });
    return PHONE.matcher(latin).matches();
  }
}
