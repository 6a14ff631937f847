package io.redress.liaison.questions.domain;

import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Answer;
import io.redress.liaison.questions.PolicyQuestion.Course;
import io.redress.liaison.questions.PolicyQuestion.Matter;
import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.QuestionStep;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a move makes of a question: its state, its dates, its answer. */
public final class QuestionRules {
  /** The longest time a brand is given for an answer. */
  public static final Duration MOST_TIME = Duration.ofDays(60);

  private QuestionRules() {}

  /** The question after the move; a refusal leaves as an exception. */
  public static PolicyQuestion apply(PolicyQuestion current, QuestionStep step, Instant now) {
    var state = QuestionMachine.apply(current.state(), step.move()).orRefuse();
    return new PolicyQuestion(
        current.id(),
        current.number(),
        matter(current.matter(), step),
        course(current.course(), step, state, now),
        answer(current, step, now),
        terms(current, step),
        current.version() + 1);
  }

  /**
   * What the clock does to a question at this moment: once, half-way, the brand is reminded; when
   * its time is over, that is noted.
   */
  public static Optional<QuestionStep> due(PolicyQuestion question, Instant now) {
    var course = question.course();
    if (course.state() != QuestionState.SENT
        || course.nextAt().filter(next -> !next.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    var isOver = course.answerBy().filter(due -> !due.isAfter(now)).isPresent();
    return Optional.of(isOver ? new QuestionStep.LetPass() : new QuestionStep.Remind());
  }

  private static Matter matter(Matter before, QuestionStep step) {
    if (step instanceof QuestionStep.AskAgain(var question, var _) && question.isPresent()) {
      return new Matter(before.brandId(), before.caseId(), before.language(), question.get());
    }
    return before;
  }

  private static Course course(Course before, QuestionStep step, QuestionState state, Instant now) {
    return switch (step) {
      case QuestionStep.Send(var answerBy) -> asked(before, state, answerBy, now);
      case QuestionStep.AskAgain(var _, var answerBy) -> asked(before, state, answerBy, now);
      case QuestionStep.Remind _ -> moved(before, state, before.answerBy(), before.reminders() + 1);
      case QuestionStep.Answer _,
          QuestionStep.Confirm _,
          QuestionStep.Decline _,
          QuestionStep.LetPass _,
          QuestionStep.Close _ ->
          moved(before, state, Optional.empty(), before.reminders());
    };
  }

  private static Course asked(Course before, QuestionState state, Instant answerBy, Instant now) {
    requireTime(answerBy, now);
    var halfWay = now.plus(Duration.between(now, answerBy).dividedBy(2));
    return new Course(
        state,
        before.silence(),
        before.madeBy(),
        before.madeAt(),
        Optional.of(now),
        Optional.of(answerBy),
        Optional.of(halfWay),
        0);
  }

  private static Course moved(
      Course before, QuestionState state, Optional<Instant> nextAt, int reminders) {
    return new Course(
        state,
        before.silence(),
        before.madeBy(),
        before.madeAt(),
        before.sentAt(),
        before.answerBy(),
        nextAt,
        reminders);
  }

  private static void requireTime(Instant answerBy, Instant now) {
    var latest = now.plus(MOST_TIME);
    if (!answerBy.isAfter(now) || answerBy.isAfter(latest)) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "answerBy",
              answerBy.toString(),
              "is no date to wait for",
              "Send one after " + now + " and not after " + latest + "."));
    }
  }

  private static Optional<Answer> answer(PolicyQuestion current, QuestionStep step, Instant now) {
    return step instanceof QuestionStep.Answer(var words, var by, var way)
        ? Optional.of(new Answer(words, by, way, now))
        : current.answer();
  }

  private static Optional<NewTerms> terms(PolicyQuestion current, QuestionStep step) {
    return step instanceof QuestionStep.Confirm(var terms) ? Optional.of(terms) : current.terms();
  }
}
