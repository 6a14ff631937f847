package io.redress.cases.brands.questions;

import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/**
 * The terms that an answer means, as somebody writes them.
 *
 * @param text keys with their values, one below the other, as rule files have them
 * @param quote the words of the answer that decisions cite; consumers read them
 * @param from the instant from which they count; as soon as possible without one
 */
public record TermsWish(String text, String quote, Optional<Instant> from) {
  /** The longest text of terms. */
  public static final int LONGEST_TEXT = 20_000;

  /** The longest words that are cited. */
  public static final int LONGEST_QUOTE = 500;

  public TermsWish {
    text = PlainWords.clean(text).strip();
    quote = PlainWords.oneLine(quote);
    require("text", text, LONGEST_TEXT);
    require("quote", quote, LONGEST_QUOTE);
  }

  private static void require(String field, String value, int most) {
    if (value.isEmpty() || value.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field,
              value.length() > most ? "" : value,
              "has " + value.length() + " characters",
              "Write 1 to " + most + " characters."));
    }
  }
}
