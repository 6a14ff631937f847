package io.redress.language.bundle;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * English that is readable and plainly not English: accented, a third longer, in brackets.
 *
 * <p>A page rendered in it shows at a glance every word that does not come from a bundle, and every
 * place that has no room for longer words.
 */
final class PseudoLanguage {
  private static final String PLAIN = "aeiouyAEIOUYcnsz";
  private static final String ACCENTED = "àéîöûýÀÉÎÖÛÝçñšž";
  private static final int LETTERS_PER_FILLER = 3;
  private static final Pattern FILLER_WORD = Pattern.compile("~{8}(?=~)");

  private PseudoLanguage() {}

  /** The pseudo patterns of all English ones. */
  static Map<String, String> of(Map<String, String> english) {
    var result = new TreeMap<String, String>();
    english.forEach((key, pattern) -> result.put(key, of(pattern)));
    return result;
  }

  private static String of(String pattern) {
    var text = new StringBuilder("[");
    var depth = 0;
    var letters = 0;
    for (var i = 0; i < pattern.length(); i++) {
      var character = pattern.charAt(i);
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      // inside braces stand names and keywords, which must stay what they are
      var accent = depth == 0 ? PLAIN.indexOf(character) : -1;
      text.append(accent < 0 ? character : ACCENTED.charAt(accent));
      letters += depth == 0 ? 1 : 0;
    }
    return text.append(filler(letters / LETTERS_PER_FILLER)).append(']').toString();
  }

  /** As much longer as other languages are, in words that are no longer than theirs. */
  private static String filler(int length) {
    return FILLER_WORD.matcher("~".repeat(length)).replaceAll("$0 ");
  }
}
