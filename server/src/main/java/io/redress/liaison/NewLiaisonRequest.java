package io.redress.liaison;

import io.redress.liaison.accounts.WhenSilent;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonBatchId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request to a brand that is about to be sent.
 *
 * @param askedRemedy what we ask the brand to agree to
 * @param question our words to the brand, at most {@value #MAXIMUM_QUESTION} characters
 * @param answerBy until when we ask for an answer
 * @param whenSilent what it means that the brand keeps silent until then
 * @param batch with which others it reaches the brand; empty for a letter of its own
 * @param answerDays how many of its working days were agreed; empty for those it usually takes
 */
public record NewLiaisonRequest(
    LiaisonRequestId id,
    CaseId caseId,
    BrandId brandId,
    String askedRemedy,
    String question,
    Instant answerBy,
    WhenSilent whenSilent,
    Optional<LiaisonBatchId> batch,
    OptionalInt answerDays) {
  public static final int MAXIMUM_QUESTION = 4_000;

  public NewLiaisonRequest {
    question = PlainWords.clean(question);
    if (question.isBlank() || question.length() > MAXIMUM_QUESTION) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "question",
              question,
              "has " + question.length() + " characters",
              "Write 1 to " + MAXIMUM_QUESTION + " characters."));
    }
  }

  /** One for which no days were agreed. */
  public NewLiaisonRequest(
      LiaisonRequestId id,
      CaseId caseId,
      BrandId brandId,
      String askedRemedy,
      String question,
      Instant answerBy,
      WhenSilent whenSilent,
      Optional<LiaisonBatchId> batch) {
    this(
        id,
        caseId,
        brandId,
        askedRemedy,
        question,
        answerBy,
        whenSilent,
        batch,
        OptionalInt.empty());
  }

  /** One that goes in a letter of its own. */
  public NewLiaisonRequest(
      LiaisonRequestId id,
      CaseId caseId,
      BrandId brandId,
      String askedRemedy,
      String question,
      Instant answerBy,
      WhenSilent whenSilent) {
    this(id, caseId, brandId, askedRemedy, question, answerBy, whenSilent, Optional.empty());
  }

  /** One for whose silence nothing special was set. */
  public NewLiaisonRequest(
      LiaisonRequestId id,
      CaseId caseId,
      BrandId brandId,
      String askedRemedy,
      String question,
      Instant answerBy) {
    this(id, caseId, brandId, askedRemedy, question, answerBy, WhenSilent.ESCALATE);
  }
}
