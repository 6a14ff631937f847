package io.redress.cases.jobs;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.PolicyQuestionId;
import org.springframework.stereotype.Component;

/** Lets cases be decided by terms that a brand confirmed, at the moment from which they count. */
@Component
class ConfirmedTerms implements OutboxHandler {
  private final BrandQuestions questions;

  ConfirmedTerms(BrandQuestions questions) {
    this.questions = questions;
  }

  @Override
  public String kind() {
    return PolicyQuestions.COUNTS_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    questions.count(PolicyQuestionId.parse(task.subject()));
  }
}
