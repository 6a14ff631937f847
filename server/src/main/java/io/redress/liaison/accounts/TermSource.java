package io.redress.liaison.accounts;

import io.redress.shared.PlainWords;
import java.time.LocalDate;

/**
 * By what a term is known.
 *
 * @param words the agreement, letter or page and where in it
 * @param date its date, or the day on which it was read
 * @param isConfirmed whether the brand has said so itself; what was only read is not relied on
 */
public record TermSource(String words, LocalDate date, boolean isConfirmed) {
  /** The most characters of words. */
  public static final int MOST_WORDS = 500;

  public TermSource {
    words = PlainWords.clean(words).strip();
    if (words.isEmpty() || words.length() > MOST_WORDS) {
      throw new IllegalArgumentException("1 to " + MOST_WORDS + " characters");
    }
  }
}
