package io.redress.cases.jobs;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.PolicyQuestionId;
import org.springframework.stereotype.Component;

/** Looks at a question to a brand when its date has come: a reminder, or the end of its time. */
@Component
class QuestionDates implements OutboxHandler {
  private final BrandQuestions questions;

  QuestionDates(BrandQuestions questions) {
    this.questions = questions;
  }

  @Override
  public String kind() {
    return PolicyQuestions.DUE_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    questions.pass(PolicyQuestionId.parse(task.subject()));
  }
}
