package io.redress.money.bank;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes text with the signs that every SEPA bank takes (EPC217-08, 2019, sections 5 and 6): Latin
 * letters without marks, digits and a few others. What has no Latin form is left out.
 */
public final class SepaText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9/?:().,'+ -]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  // A slash at either end, and two together, mean something else to banks.
  private static final Pattern SLASHES = Pattern.compile("^[/ ]+|[/ ]+$|(?<=/)/+");
  private static final int LETTERS_OF_A_NAME = 2;

  private static final Map<String, String> SPELT =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ẞ", "SS"),
          Map.entry("Æ", "AE"),
          Map.entry("æ", "ae"),
          Map.entry("Œ", "OE"),
          Map.entry("œ", "oe"),
          Map.entry("Ø", "O"),
          Map.entry("ø", "o"),
          Map.entry("Ł", "L"),
          Map.entry("ł", "l"),
          Map.entry("Đ", "D"),
          Map.entry("đ", "d"),
          Map.entry("Ð", "D"),
          Map.entry("ð", "d"),
          Map.entry("Þ", "TH"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"),
          Map.entry("&", "+"),
          Map.entry("_", "-"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("·", "."),
          Map.entry("’", "'"));

  private SepaText() {}

  /** The text with allowed signs only, at most so many of them. */
  public static String of(String text, int most) {
    var spelt = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(each -> spelt.append(SPELT.getOrDefault(each, each)));
    var plain = MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFKD)).replaceAll("");
    var kept = OTHERS.matcher(SPACES.matcher(plain).replaceAll(" ")).replaceAll("");
    var trimmed = SPACES.matcher(SLASHES.matcher(kept).replaceAll("")).replaceAll(" ").strip();
    return trimmed.length() <= most ? trimmed : trimmed.substring(0, most).strip();
  }

  /** Whether enough of a name is left in Latin letters for a bank to know whose it is. */
  public static boolean canName(String name) {
    return of(name, name.length() * LETTERS_OF_A_NAME + 1)
            .chars()
            .filter(Character::isLetter)
            .count()
        >= LETTERS_OF_A_NAME;
  }
}
