package io.redress.cases.domain;

import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Draws promises before the night of a consumer who chose to sleep at their last moment, so that a
 * slip is told before it and not after.
 */
final class BeforeTheNight {
  private final CaseState state;
  private final CaseContext context;

  BeforeTheNight(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** When this promise must end to be told of in time; empty when it does, or it is too late. */
  Optional<Instant> due(Promise promise) {
    return isOurs(promise)
        ? context.lastCall().apply(promise.dueAt()).filter(context.now()::isBefore)
        : Optional.empty();
  }

  /** The time that a brand was given is the brand's; no night of a consumer makes it shorter. */
  private static boolean isOurs(Promise promise) {
    return promise.toParty() == Party.CONSUMER && promise.kind() != PromiseKind.BRAND_ANSWER;
  }

  /** The same promise for the last moment before the night; nothing where there is none. */
  List<Effect> drawn(Promise promise) {
    return due(promise).map(due -> drawn(promise, due)).orElse(List.of());
  }

  private List<Effect> drawn(Promise promise, Instant due) {
    var next = new PromiseSteps(state, context).again(promise, due);
    return List.of(
        new Effect.MakePromise(next),
        new Effect.EndPromise(promise, PromiseState.RENEGOTIATED, Optional.of(next.id())));
  }
}
