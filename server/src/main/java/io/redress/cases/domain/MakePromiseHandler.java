package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.promises.NewPromise;
import io.redress.promises.PromiseKind;
import io.redress.shared.ActorKind;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A promise by a person's own words. Putting a case off is one too: whoever does it says by when
 * they look at it again, and a consumer who waits for us is told so.
 */
final class MakePromiseHandler {
  private final CaseState state;
  private final CaseCommand.MakePromise command;
  private final CaseContext context;

  private MakePromiseHandler(
      CaseState state, CaseCommand.MakePromise command, CaseContext context) {
    this.state = state;
    this.command = command;
    this.context = context;
  }

  static Verdict handle(CaseState state, CaseCommand.MakePromise command, CaseContext context) {
    var handler = new MakePromiseHandler(state, command, context);
    return handler.refused().<Verdict>map(Verdict.Refused::new).orElseGet(handler::promised);
  }

  private Optional<Refusal> refused() {
    var kind = command.kind();
    if (!kind.isByWords()) {
      return Optional.of(Refusal.of("promise_not_by_words"));
    }
    if (state.open(kind).isPresent()) {
      return Optional.of(Refusal.of("promise_given_already"));
    }
    if (command.words().isBlank()) {
      return Optional.of(Refusal.of("words_missing"));
    }
    if (!command.dueAt().isAfter(context.now())) {
      return Optional.of(Refusal.of("date_is_past"));
    }
    if (receiver() == Party.CONSUMER && context.lastCall().apply(command.dueAt()).isPresent()) {
      return Optional.of(Refusal.of("date_in_quiet_hours"));
    }
    var span = Duration.between(context.now(), command.dueAt());
    return span.compareTo(kind.maxSpan()) > 0
        ? Optional.of(Refusal.of("date_too_far", "days", String.valueOf(kind.maxSpan().toDays())))
        : Optional.empty();
  }

  /** Who waits for somebody else is not bothered with what we put off among ourselves. */
  private Party receiver() {
    return command.kind() == PromiseKind.LOOK_AGAIN
        ? Standing.of(state).awaited() == Party.MERCHANT ? Party.CONSUMER : Party.MERCHANT
        : Party.CONSUMER;
  }

  private Verdict promised() {
    return command.kind() == PromiseKind.LOOK_AGAIN ? putOff() : given();
  }

  private Verdict given() {
    var promise = promise(Party.CONSUMER, state.head().owner());
    return Verdict.accepted(
        SpokenWords.kept(state, command.words()),
        List.of(
            new Effect.MakePromise(promise),
            new Effect.Tell(
                Notice.toConsumer(Notice.Kind.PROMISE_GIVEN)
                    .until(promise.dueAt())
                    .about(promise.given())
                    .saying(command.words()))));
  }

  private Verdict putOff() {
    var promise = promise(receiver(), whoPutsOff());
    var why = new CaseCommand.Words(command.words(), "", state.head().language());
    var note =
        new CaseCommand.WriteMessage(state.id(), ThreadKind.INTERNAL, MessageChannel.PAGE, why);
    var told =
        Notice.toConsumer(Notice.Kind.LOOK_AGAIN).until(promise.dueAt()).about(promise.given());
    return Verdict.accepted(
        List.of(new Effect.Write(note), new Effect.MakePromise(promise)),
        promise.toParty() == Party.CONSUMER ? List.of(new Effect.Tell(told)) : List.of());
  }

  private String whoPutsOff() {
    var actor = context.actor();
    var id = actor.id();
    return actor.kind() == ActorKind.STAFF && id != null ? id.toString() : state.head().owner();
  }

  private NewPromise promise(Party to, String owner) {
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        state.id(),
        command.kind(),
        to,
        owner,
        "by_words",
        context.now(),
        command.dueAt());
  }
}
