package io.redress.promises.domain;

import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.promises.domain.PromiseCommand.Break;
import io.redress.promises.domain.PromiseCommand.Cancel;
import io.redress.promises.domain.PromiseCommand.Keep;
import io.redress.promises.domain.PromiseCommand.Renegotiate;
import io.redress.promises.domain.PromiseCommand.Warn;
import io.redress.promises.domain.PromiseTransition.Accepted;
import io.redress.promises.domain.PromiseTransition.Refused;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a promise.
 *
 * <pre>
 *            warn      keep   renegotiate    break    cancel
 * open       at risk   kept   renegotiated   broken   void
 * at risk    -         kept   renegotiated   broken   void
 * others     -         -      -              -        -
 * </pre>
 *
 * <p>A promise cannot be broken before its last moment, and whoever renegotiates after it has
 * broken it: a slip is never called an agreement. A reminder is not warned about.
 */
public final class PromiseMachine {
  private PromiseMachine() {}

  /** What the command does to the promise at this moment. */
  public static PromiseTransition apply(Promise promise, PromiseCommand command, Instant now) {
    if (!promise.isOpen()) {
      return refused("promise_has_ended", promise, now);
    }
    return switch (command) {
      case Warn() -> warn(promise, now);
      case Keep(var successor) -> ended(promise, PromiseState.KEPT, successor, now);
      case Renegotiate(var successor) ->
          ended(promise, agreedOrBroken(promise, now), Optional.of(successor), now);
      case Break(var successor) ->
          now.isBefore(promise.dueAt())
              ? refused("promise_is_not_due", promise, now)
              : ended(promise, PromiseState.BROKEN, Optional.of(successor), now);
      case Cancel(var successor) -> ended(promise, PromiseState.VOID, successor, now);
    };
  }

  /** The promise once its receiver has been told that it slips. */
  public static Promise told(Promise promise, Instant now) {
    return next(promise, promise.state(), toldEnding(promise, now), promise.version() + 1);
  }

  /** The promise as it has just ended, its receiver being told of it by the same change. */
  public static Promise toldOfEnd(Promise ended, Instant now) {
    return next(ended, ended.state(), toldEnding(ended, now), ended.version());
  }

  /** The first time that it was told counts. */
  private static Ending toldEnding(Promise promise, Instant now) {
    var toldAt = promise.toldAt().or(() -> Optional.of(now));
    return new Ending(promise.endedAt(), promise.successor(), toldAt);
  }

  /** The promise in the hands of somebody else; what was said stays as it was said. */
  public static Promise handed(Promise promise, String owner) {
    if (!promise.isOpen() || owner.isBlank()) {
      throw new IllegalArgumentException(promise.id() + " cannot be handed to '" + owner + "'");
    }
    return new Promise(
        promise.id(),
        promise.caseId(),
        promise.kind(),
        promise.toParty(),
        owner,
        promise.state(),
        promise.basis(),
        promise.madeAt(),
        promise.atRiskAt(),
        promise.dueAt(),
        promise.endedAt(),
        promise.successor(),
        promise.toldAt(),
        promise.version() + 1);
  }

  /** The ends that the promise can be brought to at this moment, as refusals name them. */
  public static List<String> allowed(Promise promise, Instant now) {
    if (!promise.isOpen()) {
      return List.of();
    }
    var byTime = promise.isOverdueAt(now) ? "break" : "renegotiate";
    return List.of("keep", byTime, "cancel");
  }

  private static PromiseTransition warn(Promise promise, Instant now) {
    if (promise.kind().isReminder() || promise.state() == PromiseState.AT_RISK) {
      return refused("promise_is_not_to_warn_about", promise, now);
    }
    return new Accepted(changed(promise, PromiseState.AT_RISK, Optional.empty(), now));
  }

  private static PromiseTransition ended(
      Promise promise, PromiseState end, Optional<PromiseId> successor, Instant now) {
    if (successor.equals(Optional.of(promise.id()))) {
      throw new IllegalArgumentException(promise.id() + " cannot follow itself");
    }
    return new Accepted(changed(promise, end, successor, now));
  }

  private static PromiseState agreedOrBroken(Promise promise, Instant now) {
    return promise.isOverdueAt(now) ? PromiseState.BROKEN : PromiseState.RENEGOTIATED;
  }

  /** Agreeing on a new date tells the other side that the old one does not hold. */
  private static Promise changed(
      Promise before, PromiseState state, Optional<PromiseId> successor, Instant now) {
    var endedAt = state.isOpen() ? Optional.<Instant>empty() : Optional.of(now);
    var toldAt =
        state == PromiseState.RENEGOTIATED
            ? before.toldAt().or(() -> Optional.of(now))
            : before.toldAt();
    return next(before, state, new Ending(endedAt, successor, toldAt), before.version() + 1);
  }

  private static Promise next(Promise before, PromiseState state, Ending ending, int version) {
    return new Promise(
        before.id(),
        before.caseId(),
        before.kind(),
        before.toParty(),
        before.owner(),
        state,
        before.basis(),
        before.madeAt(),
        before.atRiskAt(),
        before.dueAt(),
        ending.endedAt(),
        ending.successor(),
        ending.toldAt(),
        version);
  }

  private static PromiseTransition refused(String code, Promise promise, Instant now) {
    var facts = Map.of("kind", promise.kind().name(), "due", promise.dueAt().toString());
    return new Refused(new Refusal(code, facts, allowed(promise, now)));
  }

  private record Ending(
      Optional<Instant> endedAt, Optional<PromiseId> successor, Optional<Instant> toldAt) {}
}
