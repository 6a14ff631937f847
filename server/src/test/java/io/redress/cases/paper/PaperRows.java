package io.redress.cases.paper;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.domain.AnswerEffect;
import java.time.Instant;
import java.util.Optional;

/** Rows of intents and attempts as they are after a change. */
final class PaperRows {
  private PaperRows() {}

  static RefundIntent in(RefundIntent intent, IntentState state) {
    return new RefundIntent(
        intent.id(),
        intent.caseId(),
        intent.resolutionId(),
        intent.paymentId(),
        intent.amount(),
        state,
        intent.createdAt(),
        intent.settledAt(),
        intent.version() + 1,
        intent.attempts());
  }

  static RefundIntent with(RefundIntent intent, RefundAttempt moved) {
    return intent.with(
        intent.attempts().stream()
            .map(each -> each.id().equals(moved.id()) ? moved : each)
            .toList());
  }

  static RefundAttempt sent(RefundAttempt attempt, Instant now) {
    return moved(
        attempt,
        AttemptState.SUBMITTING,
        attempt.providerReference(),
        attempt.failure(),
        attempt.submittedAt().or(() -> Optional.of(now)));
  }

  static RefundAttempt answered(RefundAttempt attempt, AttemptState state, ProviderAnswer answer) {
    var failure =
        answer instanceof ProviderAnswer.Failed(var reason)
            ? Optional.of(reason)
            : Optional.<String>empty();
    return moved(
        attempt,
        state,
        attempt.providerReference().or(() -> AnswerEffect.referenceOf(answer)),
        attempt.failure().or(() -> failure),
        attempt.submittedAt());
  }

  private static RefundAttempt moved(
      RefundAttempt attempt,
      AttemptState state,
      Optional<String> reference,
      Optional<String> failure,
      Optional<Instant> submittedAt) {
    return new RefundAttempt(
        attempt.id(),
        attempt.intentId(),
        attempt.number(),
        attempt.provider(),
        attempt.idempotencyKey(),
        state,
        reference,
        failure,
        attempt.createdAt(),
        submittedAt,
        attempt.version() + 1);
  }
}
