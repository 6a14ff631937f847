package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;

/** Ends a case; refused while a promise is broken and unanswered, or a question waits. */
final class CloseCaseHandler {
  private CloseCaseHandler() {}

  static Verdict handle(CaseState state, CaseContext context) {
    var unanswered =
        state.promises().stream()
            .filter(promise -> promise.state() == PromiseState.BROKEN)
            .filter(promise -> promise.successor().isEmpty())
            .findFirst();
    if (unanswered.isPresent()) {
      return new Verdict.Refused(
          Refusal.of("broken_promise_unanswered", "promise", unanswered.get().kind().name()));
    }
    if (state.open(PromiseKind.REPLY).isPresent()) {
      return Verdict.refused("reply_owed");
    }
    if (state.open(PromiseKind.CALL_BACK).isPresent()) {
      return Verdict.refused("call_owed");
    }
    return Verdict.accepted(
        new PromiseSteps(state, context).endAll(PromiseState.KEPT),
        List.of(
            new Effect.MoveTo(CaseStatus.CLOSED),
            new Effect.Note("closed", Map.of()),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.CASE_CLOSED))));
  }
}
