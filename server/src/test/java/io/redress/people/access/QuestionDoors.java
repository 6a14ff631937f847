package io.redress.people.access;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.cases.brands.questions.TermsWish;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.QuestionStep;
import io.redress.shared.Actor;
import io.redress.shared.PolicyQuestionId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What needs the rights about questions to brands, about one that nobody has. */
@Component
class QuestionDoors {
  private static final PolicyQuestionId NOBODYS = new PolicyQuestionId(new UUID(7, 7));

  private final BrandQuestions questions;

  QuestionDoors(BrandQuestions questions) {
    this.questions = questions;
  }

  /** Does something that needs the right; a problem says that there is no such question. */
  void use(Right right, Actor actor) {
    var any = OptionalInt.empty();
    switch (right) {
      case ASK_BRANDS -> questions.move(NOBODYS, new QuestionStep.Remind(), any, actor);
      case ANSWER_TERMS ->
          questions.answer(NOBODYS, new QuestionStep.Answer("Yes.", "Ana", AnswerWay.PAGE), actor);
      case CONFIRM_TERMS ->
          questions.confirm(
              NOBODYS, new TermsWish("channel: any", "Yes.", Optional.empty()), any, actor);
      default -> throw new IllegalArgumentException(right + " is none about questions");
    }
  }
}
