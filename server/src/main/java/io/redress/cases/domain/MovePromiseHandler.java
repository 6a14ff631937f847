package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives a promise a new date before it slips. Only what we owe ourselves can be moved. */
final class MovePromiseHandler {
  private MovePromiseHandler() {}

  static Verdict handle(CaseState state, CaseCommand.MovePromise command, CaseContext context) {
    var promise =
        state.openPromises().stream()
            .filter(each -> each.id().equals(command.promiseId()))
            .findFirst();
    if (promise.isEmpty()) {
      return Verdict.refused("promise_not_open");
    }
    if (ComplaintHandler.isAbout(state, promise.get(), context.actor())) {
      return Verdict.refused("complaint_about_you");
    }
    return refused(promise.get(), command, context)
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> moved(state, promise.get(), command, context));
  }

  private static Optional<Refusal> refused(
      Promise promise, CaseCommand.MovePromise command, CaseContext context) {
    if (promise.kind().owedBy() != Party.MERCHANT) {
      return Optional.of(Refusal.of("promise_not_ours"));
    }
    if (command.words().isBlank()) {
      return Optional.of(Refusal.of("words_missing"));
    }
    if (!command.newDueAt().isAfter(context.now())) {
      return Optional.of(Refusal.of("date_is_past"));
    }
    var isInTheNight = context.lastCall().apply(command.newDueAt()).isPresent();
    if (promise.toParty() == Party.CONSUMER && isInTheNight) {
      return Optional.of(Refusal.of("date_in_quiet_hours"));
    }
    var span = Duration.between(context.now(), command.newDueAt());
    return span.compareTo(promise.kind().maxSpan()) > 0
        ? Optional.of(
            Refusal.of("date_too_far", "days", String.valueOf(promise.kind().maxSpan().toDays())))
        : Optional.empty();
  }

  private static Verdict moved(
      CaseState state, Promise promise, CaseCommand.MovePromise command, CaseContext context) {
    var next = new PromiseSteps(state, context).again(promise, command.newDueAt());
    if (promise.toParty() != Party.CONSUMER) {
      // Said among ourselves: nobody outside waits for it.
      return Verdict.accepted(
          new Effect.MakePromise(next),
          new Effect.EndPromise(promise, PromiseState.RENEGOTIATED, Optional.of(next.id())));
    }
    return Verdict.accepted(
        SpokenWords.kept(state, command.words()),
        List.of(
            new Effect.MakePromise(next),
            new Effect.EndPromise(promise, PromiseState.RENEGOTIATED, Optional.of(next.id())),
            new Effect.Tell(
                Notice.toConsumer(Notice.Kind.PROMISE_MOVED)
                    .until(command.newDueAt())
                    .about(promise)
                    .saying(command.words()))));
  }
}
