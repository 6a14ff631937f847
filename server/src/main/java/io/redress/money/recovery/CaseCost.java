package io.redress.money.recovery;

import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a case cost the merchant beside what was paid to the consumer, noted by a person.
 *
 * @param reference of the invoice or waybill that proves it; the same kind with the same reference
 *     is counted once
 */
public record CaseCost(
    UUID id,
    CaseId caseId,
    Kind kind,
    Money amount,
    String reference,
    String words,
    Actor by,
    Instant at) {
  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_WORDS = 2_000;

  /** What money went for. */
  public enum Kind {
    GOODS,
    SHIPPING,
    DUTY,
    REPAIR,
    FEE,
    OTHER
  }

  public CaseCost {
    reference = PlainWords.oneLine(reference).strip();
    words = PlainWords.clean(words).strip();
    if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
      throw wrong("reference", reference, "Write 1 to " + LONGEST_REFERENCE + " characters.");
    }
    if (words.length() > LONGEST_WORDS) {
      throw wrong("words", words, "Write at most " + LONGEST_WORDS + " characters.");
    }
    if (!amount.isPositive()) {
      throw wrong("amount", amount.toString(), "Send more than nothing.");
    }
  }

  private static Problem wrong(String field, String value, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, "cannot be taken", remedy));
  }
}
