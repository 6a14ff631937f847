package io.redress.cases.brands.questions;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Holds a quotation against what was said: each of its parts stands there, one after the other, and
 * an ellipsis stands for what is left out between them. White space and the shape of quotation
 * marks make no difference.
 */
final class QuotedWords {
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\[(?:…|\\.{3})]|\\((?:…|\\.{3})\\)|…|\\.{3}");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\u0085]+");
  private static final Pattern DOUBLE_MARKS = Pattern.compile("[“”„‟«»]");
  private static final Pattern SINGLE_MARKS = Pattern.compile("[‘’‚‛‹›]");

  private QuotedWords() {}

  /** Whether these words quote what was said. */
  static boolean quote(String words, String said) {
    var whole = plain(said);
    var parts =
        LEFT_OUT
            .splitAsStream(words)
            .map(QuotedWords::plain)
            .filter(part -> !part.isEmpty())
            .toList();
    var from = 0;
    for (var part : parts) {
      var at = whole.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return !parts.isEmpty();
  }

  private static String plain(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var marked = DOUBLE_MARKS.matcher(composed).replaceAll("\"");
    var plain = SINGLE_MARKS.matcher(marked).replaceAll("'");
    return GAPS.matcher(plain).replaceAll(" ").strip();
  }
}
