package io.redress.cases.brands.questions;

import io.redress.cases.CaseView;
import io.redress.consumers.Consumer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in words for a brand what would tell it of the case behind them: who the consumer is, how
 * they are reached, which order and which case it is.
 */
final class CaseInWords {
  /** What is shorter stands in words by chance. */
  private static final int SHORTEST = 4;

  private static final Pattern WITHOUT_SPACES =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private CaseInWords() {}

  /** Whether the words tell something of this case. */
  static boolean tell(String words, CaseView view) {
    var consumer = view.consumer();
    var told =
        Stream.concat(
                consumer.phone().stream(),
                Stream.of(
                    consumer.name(),
                    consumer.email(),
                    view.order().orderNumber(),
                    view.head().number()))
            .map(String::strip)
            .toList();
    return tell(words, told);
  }

  /** Whether one of these stands in the words as a word; Chinese and Japanese have no gaps. */
  static boolean tell(String words, List<String> told) {
    return told.stream().anyMatch(each -> stands(each, words));
  }

  private static boolean stands(String text, String words) {
    if (WITHOUT_SPACES.matcher(text).find()) {
      return text.codePointCount(0, text.length()) > 1 && words.contains(text);
    }
    return text.length() >= SHORTEST
        && !text.equals(Consumer.NAMELESS)
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(words)
            .find();
  }
}
