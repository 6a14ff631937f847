package io.redress.promises;

import java.time.Instant;
import java.util.Optional;

/**
 * What the span of a promise depends on beside its kind.
 *
 * @param brandAnswerWorkingDays how many working days the brand takes to answer
 * @param refundDueBy the last moment that law allows for the money; empty when it names none
 */
public record SpanFacts(int brandAnswerWorkingDays, Optional<Instant> refundDueBy) {
  /** How long a brand takes of which nothing is known. */
  public static final int USUAL_BRAND_ANSWER_WORKING_DAYS = 5;

  /** Nothing special is known. */
  public static final SpanFacts NONE =
      new SpanFacts(USUAL_BRAND_ANSWER_WORKING_DAYS, Optional.empty());

  public SpanFacts {
    if (brandAnswerWorkingDays < 1) {
      throw new IllegalArgumentException(
          "a brand needs at least 1 working day, not " + brandAnswerWorkingDays);
    }
  }

  /** A brand that answers within this many working days. */
  public static SpanFacts ofBrand(int answerWorkingDays) {
    return new SpanFacts(answerWorkingDays, Optional.empty());
  }

  /** Money that law wants paid by this moment. */
  public static SpanFacts ofRefund(Optional<Instant> refundDueBy) {
    return new SpanFacts(USUAL_BRAND_ANSWER_WORKING_DAYS, refundDueBy);
  }
}
