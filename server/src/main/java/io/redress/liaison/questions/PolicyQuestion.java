package io.redress.liaison.questions;

import io.redress.liaison.questions.domain.QuestionMachine;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.RuleReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question to a brand about its terms.
 *
 * @param number what people call it by, as Q-12
 * @param answer what the brand said last
 * @param terms the terms that cite the answer, once it is confirmed
 * @param version changes with every change; a stale one is refused
 */
public record PolicyQuestion(
    PolicyQuestionId id,
    String number,
    Matter matter,
    Course course,
    Optional<Answer> answer,
    Optional<NewTerms> terms,
    int version) {

  /**
   * What is asked, and whom.
   *
   * @param caseId the case that made somebody ask; the brand is told nothing of it
   * @param language BCP 47 tag of the words
   */
  public record Matter(BrandId brandId, Optional<CaseId> caseId, String language, String words) {}

  /**
   * How it went so far.
   *
   * @param answerBy until when the brand was asked to answer; empty before it is sent
   * @param nextAt when the clock looks at it next; empty when nothing is awaited from the brand
   * @param reminders how often the brand was reminded since it was asked last
   */
  public record Course(
      QuestionState state,
      Silence silence,
      Actor madeBy,
      Instant madeAt,
      Optional<Instant> sentAt,
      Optional<Instant> answerBy,
      Optional<Instant> nextAt,
      int reminders) {}

  /**
   * What the brand said.
   *
   * @param by who spoke for it, by name
   */
  public record Answer(String words, String by, AnswerWay way, Instant at) {}

  /**
   * The terms that cite the answer.
   *
   * @param ruleId identifier that decisions cite
   * @param from the instant from which they count
   */
  public record NewTerms(RuleReleaseId release, String ruleId, Instant from) {}

  /** How it stands. */
  public QuestionState state() {
    return course.state();
  }

  /** What persons may do about it now. */
  public List<QuestionMove> moves() {
    return QuestionMachine.allowed(course.state());
  }

  /** Whether the brand should have answered before this moment. */
  public boolean isLate(Instant now) {
    return course.state().hearsTheBrand()
        && course.answerBy().filter(due -> due.isBefore(now)).isPresent();
  }
}
