package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that the consumer asks for, and one that reached nobody. What was said on a call that did
 * reach somebody is written down as words said on the phone, which keep the promise.
 */
final class CallHandler {
  private CallHandler() {}

  /** Promises the call; asked again while one is owed, the words are added and the date stays. */
  static Verdict ask(CaseState state, CaseCommand.AskCall command, CaseContext context) {
    if (command.words().text().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect.Write(
            new CaseCommand.WriteMessage(
                state.id(), ThreadKind.CONSUMER, MessageChannel.PAGE, command.words())));
    if (state.open(PromiseKind.CALL_BACK).isEmpty()) {
      var steps = new PromiseSteps(state, context);
      effects.add(new Effect.MakePromise(steps.make(PromiseKind.CALL_BACK, "call_asked")));
    }
    effects.add(new Effect.Note("call_asked", Map.of()));
    return Verdict.accepted(effects);
  }

  /** Gives the call a new date, since it was tried in time, and tells the consumer. */
  static Verdict missed(CaseState state, CaseCommand.MissCall command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var promise = state.open(PromiseKind.CALL_BACK).orElseThrow();
    var due = context.dueAt().apply(PromiseKind.CALL_BACK, context.now());
    var next = new PromiseSteps(state, context).again(promise, due);
    return Verdict.accepted(
        SpokenWords.kept(state, command.words()),
        List.of(
            new Effect.MakePromise(next),
            new Effect.EndPromise(promise, PromiseState.RENEGOTIATED, Optional.of(next.id())),
            new Effect.Note("call_missed", Map.of("promise", promise.id().toString())),
            new Effect.Tell(
                Notice.toConsumer(Notice.Kind.PROMISE_MOVED)
                    .until(due)
                    .about(promise)
                    .saying(command.words()))));
  }
}
