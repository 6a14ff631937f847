package io.redress.cases.domain;

import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who hears that a promise has slipped: whoever it was given to first, then the house, the higher
 * up the more often it has slipped.
 *
 * <p>Not only the clock lets a promise slip. Whoever gives another date after its last moment, be
 * it before the clock has looked, has broken it as well, and that is told in the same words: a slip
 * is never called an agreement.
 */
final class ToldSlip {
  private final Promise promise;
  private final int times;
  private final Compensation.Made amends;

  ToldSlip(CaseState state, CaseContext context, Promise promise) {
    this.promise = promise;
    this.times = new Slips(state).before(promise) + 1;
    this.amends = new Compensation(state, context).of(promise);
  }

  /** The verdict, told as a slip where it gives another date for what had slipped already. */
  static Verdict.Accepted noted(CaseState state, Verdict.Accepted verdict, CaseContext context) {
    var slips =
        verdict.effects().stream()
            .filter(Effect.EndPromise.class::isInstance)
            .map(Effect.EndPromise.class::cast)
            .filter(end -> end.end() == PromiseState.RENEGOTIATED)
            .filter(end -> end.promise().isOverdueAt(context.now()))
            .toList();
    if (slips.isEmpty()) {
      return verdict;
    }
    var telling = new LinkedHashMap<ToldSlip, Instant>();
    for (var end : slips) {
      telling.put(new ToldSlip(state, context, end.promise()), newDue(verdict, end));
    }
    var effects = new ArrayList<Effect>();
    telling.forEach((slip, due) -> effects.addAll(slip.first(due)));
    verdict.effects().stream()
        .filter(effect -> slips.stream().noneMatch(end -> isMove(effect, end.promise())))
        .forEach(effects::add);
    telling.forEach((slip, due) -> effects.addAll(slip.house(due)));
    return new Verdict.Accepted(effects);
  }

  private static Instant newDue(Verdict.Accepted verdict, Effect.EndPromise end) {
    Optional<PromiseId> successor = end.successor();
    return verdict.effects().stream()
        .filter(Effect.MakePromise.class::isInstance)
        .map(effect -> ((Effect.MakePromise) effect).promise())
        .filter(made -> successor.equals(Optional.of(made.id())))
        .map(NewPromise::dueAt)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing takes the place of what slipped"));
  }

  /** Whether this would call it an agreement. */
  private static boolean isMove(Effect effect, Promise promise) {
    return effect instanceof Effect.Tell(var notice)
        && notice.kind() == Notice.Kind.PROMISE_MOVED
        && notice.about().equals(Optional.of(promise));
  }

  /** The letter to the consumer, if it was promised to them, with what makes up for it. */
  List<Effect> first(Instant newDue) {
    return promise.toParty() == Party.CONSUMER
        ? List.of(
            new Effect.Tell(
                Notice.toConsumer(Notice.Kind.PROMISE_SLIPPED)
                    .until(newDue)
                    .about(promise)
                    .slipped(times)
                    .makingUp(amends.sorry())))
        : List.of();
  }

  /** What the house hears and gives, and the line in the story of the case. */
  List<Effect> house(Instant newDue) {
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect.Note(
            "escalated",
            Map.of("promise", promise.id().toString(), "kind", promise.kind().name())));
    effects.add(new Effect.Tell(escalated().until(newDue)));
    effects.addAll(amends.effects());
    return effects;
  }

  /** The house hears of a slip, and the higher up the more often it has slipped. */
  Notice escalated() {
    return Notice.of(Notice.Kind.PROMISE_ESCALATED, Party.MERCHANT).about(promise).slipped(times);
  }
}
