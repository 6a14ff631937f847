package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.Goodwill;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a case; refused while a promise is broken and unanswered, or a question waits. */
final class CloseCaseHandler {
  private CloseCaseHandler() {}

  static Verdict handle(CaseState state) {
    var unanswered = new Slips(state).unanswered();
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
    if (state.disputes().stream().anyMatch(Dispute::isLive)) {
      return Verdict.refused("dispute_open");
    }
    if (isGoodwillWaiting(state)) {
      return Verdict.refused("goodwill_open");
    }
    if (state.complaints().stream().anyMatch(Complaint::isOpen)) {
      return Verdict.refused("complaint_open");
    }
    return Verdict.accepted(
        ended(state),
        List.of(
            new Effect.MoveTo(CaseStatus.CLOSED),
            new Effect.Note("closed", Map.of()),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.CASE_CLOSED))));
  }

  /** Whether a second person is awaited, or what was given has not reached the consumer. */
  static boolean isGoodwillWaiting(CaseState state) {
    return state.open(PromiseKind.GOODWILL).isPresent()
        || state.goodwill().stream().anyMatch(each -> each.state() == Goodwill.State.ASKED);
  }

  /** We have looked back as we said; anything else that is open was not done and falls away. */
  private static List<Effect> ended(CaseState state) {
    return state.openPromises().stream()
        .<Effect>map(
            promise ->
                new Effect.EndPromise(
                    promise,
                    isLookedAt(promise.kind()) ? PromiseState.KEPT : PromiseState.VOID,
                    Optional.empty()))
        .toList();
  }

  private static boolean isLookedAt(PromiseKind kind) {
    return kind == PromiseKind.AFTERCARE || kind == PromiseKind.LOOK_AGAIN;
  }
}
