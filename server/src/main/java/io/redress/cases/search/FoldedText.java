package io.redress.cases.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text as it is compared, with where each of its characters came from. It compares as the
 * database does, by {@code search_text} (V0321); a test holds both to the same samples.
 *
 * @param text folded, with a space before it
 * @param origins where each character of it begins in what was said
 * @param ends where each character of it ends in what was said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; it lives as long as one row is written
record FoldedText(String text, int[] origins, int[] ends) {
  private static final int SHORT = 3;
  private static final int KANA_STEP = 'ァ' - 'ぁ';
  private static final Set<UnicodeScript> DENSE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final String ALIKE = "ىةکøłđı";
  private static final String AS = "يهكoldi";

  static FoldedText of(String said) {
    var text = new StringBuilder(" ");
    var origins = new int[said.length() * 4 + 2];
    var ends = new int[origins.length];
    for (var at = 0; at < said.length(); ) {
      var code = said.codePointAt(at);
      var next = at + Character.charCount(code);
      var folded = fold(code);
      for (var i = 0; i < folded.length() && text.length() < origins.length; i++) {
        var isGap = folded.charAt(i) == ' ';
        if (!isGap || text.charAt(text.length() - 1) != ' ') {
          origins[text.length()] = at;
          ends[text.length()] = next;
          text.append(folded.charAt(i));
        }
      }
      at = next;
    }
    return new FoldedText(
        text.toString(), Arrays.copyOf(origins, text.length()), Arrays.copyOf(ends, text.length()));
  }

  /** A word that is looked for: a short one only where a word begins. */
  static String wanted(String word) {
    var folded = of(word).text().strip();
    var first = folded.split(" ", -1)[0];
    var isShort = first.length() < SHORT && !isDense(first);
    return isShort && !folded.isEmpty() ? " " + folded : folded;
  }

  /** Notes where a word stands. */
  void mark(String wanted, BitSet marks) {
    if (wanted.isEmpty()) {
      return;
    }
    for (var at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      var start = wanted.startsWith(" ") ? at + 1 : at;
      marks.set(origins[start], ends[at + wanted.length() - 1]);
    }
  }

  private static boolean isDense(String word) {
    return word.codePoints().anyMatch(code -> DENSE.contains(UnicodeScript.of(code)));
  }

  private static String fold(int code) {
    var parts = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
    var kept = new StringBuilder();
    parts
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .codePoints()
        .filter(each -> !isSign(each))
        .map(FoldedText::alike)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC)
        .codePoints()
        .map(each -> Character.isLetterOrDigit(each) ? each : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** An accent, a vowel sign, or the line that makes an Arabic word longer. */
  private static boolean isSign(int code) {
    return (code >= 0x0300 && code <= 0x036f)
        || code == 0x0640
        || (code >= 0x064b && code <= 0x065f)
        || code == 0x0670;
  }

  private static int alike(int code) {
    if (code >= 'ァ' && code <= 'ン') {
      return code - KANA_STEP;
    }
    if (Character.isDigit(code)) {
      return '0' + Character.digit(code, 10);
    }
    var which = ALIKE.indexOf(code);
    return which < 0 ? code : AS.charAt(which);
  }
}
