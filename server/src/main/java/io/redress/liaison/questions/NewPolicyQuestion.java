package io.redress.liaison.questions;

import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Optional;

/**
 * A question to a brand about its terms, as somebody writes it.
 *
 * @param caseId the case that made somebody ask; the brand is told nothing of it
 * @param language BCP 47 tag of the words
 * @param words our question, at most {@value #LONGEST_QUESTION} characters
 */
public record NewPolicyQuestion(
    PolicyQuestionId id,
    BrandId brandId,
    Optional<CaseId> caseId,
    String language,
    String words,
    Silence silence) {
  public static final int LONGEST_QUESTION = 2_000;

  public NewPolicyQuestion {
    words = PlainWords.clean(words).strip();
    if (words.isEmpty() || words.length() > LONGEST_QUESTION) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "words",
              words,
              "has " + words.length() + " characters",
              "Write 1 to " + LONGEST_QUESTION + " characters."));
    }
  }
}
