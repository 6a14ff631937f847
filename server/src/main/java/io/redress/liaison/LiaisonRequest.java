package io.redress.liaison;

import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to a brand about a case.
 *
 * @param askedRemedy what we ask the brand to agree to
 * @param question our words to the brand
 * @param answerWords what the brand said last: reasons, or what it wants to know
 * @param answerTerms terms under which the brand agrees in part
 * @param answeredBy who spoke for the brand, by name
 * @param answerBy until when we asked for an answer
 * @param answeredAt when the brand spoke last
 * @param version changes with every change; a stale one is refused
 * @param course what its silence means, how often it was appealed, and how the brand was heard
 */
public record LiaisonRequest(
    LiaisonRequestId id,
    CaseId caseId,
    BrandId brandId,
    LiaisonState state,
    String askedRemedy,
    String question,
    Optional<String> answerWords,
    Optional<String> answerTerms,
    Optional<String> answeredBy,
    Instant createdAt,
    Instant answerBy,
    Optional<Instant> answeredAt,
    int version,
    Course course) {

  /** A request for which nothing special was set. */
  public LiaisonRequest(
      LiaisonRequestId id,
      CaseId caseId,
      BrandId brandId,
      LiaisonState state,
      String askedRemedy,
      String question,
      Optional<String> answerWords,
      Optional<String> answerTerms,
      Optional<String> answeredBy,
      Instant createdAt,
      Instant answerBy,
      Optional<Instant> answeredAt,
      int version) {
    this(
        id,
        caseId,
        brandId,
        state,
        askedRemedy,
        question,
        answerWords,
        answerTerms,
        answeredBy,
        createdAt,
        answerBy,
        answeredAt,
        version,
        Course.NEW);
  }

  /** Whether the brand can be asked to think again: it said no or not all, and not too often. */
  public boolean mayBeAppealed() {
    var isLess = state == LiaisonState.REFUSED || state == LiaisonState.APPROVED_IN_PART;
    return isLess && course.appeals() < Course.MOST_APPEALS;
  }

  /**
   * Whether the brand agrees under terms of its own: what it said stands until it says something
   * else, also when it was asked to think again and kept silent.
   */
  public boolean isAgreedInPart() {
    return state == LiaisonState.APPROVED_IN_PART
        || (state == LiaisonState.NO_ANSWER && answerTerms.isPresent());
  }

  /** The same request with another moment until which we ask for an answer. */
  public LiaisonRequest until(Instant newAnswerBy) {
    return new LiaisonRequest(
        id,
        caseId,
        brandId,
        state,
        askedRemedy,
        question,
        answerWords,
        answerTerms,
        answeredBy,
        createdAt,
        newAnswerBy,
        answeredAt,
        version,
        course);
  }
}
