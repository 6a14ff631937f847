package io.redress.money.recovery;

import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/**
 * A move of a claim with what goes with it.
 *
 * @param amount what is accepted in all, or what came; needed for these alone
 * @param reference of the answer or of the payment, as its writer gave it; the same move with the
 *     same reference is taken once
 * @param words why, or what was said
 * @param until another date than the usual one for what is awaited next
 */
public record RecoveryStep(
    RecoveryMove move,
    Optional<Money> amount,
    String reference,
    String words,
    Optional<Instant> until) {
  public static final int LONGEST_REFERENCE = 100;

  public RecoveryStep {
    reference = PlainWords.oneLine(reference).strip();
    words = PlainWords.clean(words).strip();
    require("reference", reference, LONGEST_REFERENCE);
    require("words", words, RecoveryWords.LONGEST);
  }

  /** A move that brings nothing with it. */
  public static RecoveryStep of(RecoveryMove move) {
    return new RecoveryStep(move, Optional.empty(), "", "", Optional.empty());
  }

  /** The same as another move. */
  public RecoveryStep as(RecoveryMove other) {
    return new RecoveryStep(other, amount, reference, words, until);
  }

  private static void require(String field, String text, int most) {
    if (text.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field,
              text,
              "has " + text.length() + " characters",
              "Write at most " + most + " characters."));
    }
  }
}
