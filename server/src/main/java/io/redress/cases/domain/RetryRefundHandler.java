package io.redress.cases.domain;

import io.redress.money.IntentState;
import java.util.List;
import java.util.Map;

/** Starts a new attempt for each intent whose last one definitely failed. */
final class RetryRefundHandler {
  private RetryRefundHandler() {}

  static Verdict handle(CaseState state) {
    var retries =
        state.intents().stream()
            .filter(intent -> intent.state() == IntentState.FAILED)
            .map(intent -> new Effect.RetryRefund(intent.id()))
            .toList();
    return Verdict.accepted(retries, List.of(new Effect.Note("refund_retried", Map.of())));
  }
}
