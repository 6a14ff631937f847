package io.redress.cases.domain;

import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from one promise to the next: none ends a carrying promise without a successor. */
final class PromiseSteps {
  /** The basis of a promise that was made because its wait went on after a reminder. */
  static final String REMINDED = "reminded";

  private final CaseState state;
  private final CaseContext context;

  PromiseSteps(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** Ends the promise that carries the case and makes the next one, due by the calendar. */
  List<Effect> next(PromiseState end, PromiseKind kind, String basis) {
    return nextBy(end, make(kind, basis, context.dueAt().apply(kind, context.now())));
  }

  /** Ends the promise that carries the case and makes this one. */
  List<Effect> nextBy(PromiseState end, NewPromise promise) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.MakePromise(promise));
    state
        .carrying()
        .ifPresent(
            ended -> effects.add(new Effect.EndPromise(ended, end, Optional.of(promise.id()))));
    return effects;
  }

  /** Ends the open promises of one kind, if there are any. */
  List<Effect> end(PromiseKind kind, PromiseState end) {
    return state.openPromises().stream()
        .filter(promise -> promise.kind() == kind)
        .<Effect>map(promise -> new Effect.EndPromise(promise, end, Optional.empty()))
        .toList();
  }

  NewPromise make(PromiseKind kind, String basis) {
    return make(kind, basis, context.dueAt().apply(kind, context.now()));
  }

  NewPromise make(PromiseKind kind, String basis, Instant due) {
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        state.id(),
        kind,
        Party.CONSUMER,
        state.head().owner(),
        basis,
        context.now(),
        due);
  }

  /** The same promise with another date, as short as its kind allows. */
  NewPromise again(Promise promise, Instant due) {
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        state.id(),
        promise.kind(),
        promise.toParty(),
        promise.owner(),
        "renewed",
        context.now(),
        due);
  }

  /** The due time of the promise that these effects make. */
  static Instant due(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.MakePromise.class::isInstance)
        .map(effect -> ((Effect.MakePromise) effect).promise().dueAt())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no promise is made"));
  }
}
