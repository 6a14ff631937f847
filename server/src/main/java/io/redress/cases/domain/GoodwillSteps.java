package io.redress.cases.domain;

import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Ties;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What it takes to give something out of goodwill. A gesture has a promise of its own and touches
 * neither what is owed nor what was paid; an exception is one offer more, to be chosen or not.
 */
final class GoodwillSteps {
  private final CaseState state;
  private final CaseContext context;
  private final PromiseSteps steps;

  GoodwillSteps(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
    this.steps = new PromiseSteps(state, context);
  }

  /** The consumer has it by a day that is told; {@code kept} says how it is written down. */
  List<Effect> gesture(Goodwill goodwill, Function<Goodwill, Effect> kept) {
    var gift = goodwill.gift();
    var promise = steps.make(PromiseKind.GOODWILL, "goodwill_granted");
    var ties = new Ties(Optional.of(promise.id()), Optional.empty(), goodwill.ties().sorryFor());
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.MakePromise(promise));
    effects.add(kept.apply(goodwill.tied(ties)));
    if (!goodwill.isCompensation()) {
      effects.addAll(SpokenWords.kept(state, gift.words()));
      effects.add(
          new Effect.Tell(
              Notice.toConsumer(Notice.Kind.GOODWILL_GIVEN)
                  .until(promise.dueAt())
                  .about(promise.given())
                  .paying(gift.worth())
                  .saying(gift.words())));
    }
    return effects;
  }

  /** One offer more beside those that are open. */
  List<Effect> exception(Goodwill goodwill, Function<Goodwill, Effect> kept) {
    var offer = offer(goodwill.gift());
    var ties = new Ties(Optional.empty(), Optional.of(offer.id()), Optional.empty());
    var next = steps.next(PromiseState.KEPT, PromiseKind.CHOICE, "goodwill_offered");
    var notice =
        Notice.toConsumer(Notice.Kind.DECISION_OFFER)
            .until(PromiseSteps.due(next))
            .saying(goodwill.gift().words());
    var effects = new ArrayList<>(SetAside.closeLiaison(state));
    effects.add(new Effect.Offer(offer));
    effects.add(kept.apply(goodwill.tied(ties)));
    effects.addAll(SpokenWords.kept(state, goodwill.gift().words()));
    effects.addAll(next);
    effects.add(new Effect.Note("offered", Map.of()));
    effects.add(new Effect.Tell(notice));
    return effects;
  }

  private Resolution offer(Goodwill.Gift gift) {
    return new Resolution(
        new ResolutionId(context.newIds().get()),
        gift.line().orElseThrow(),
        gift.remedy(),
        isMoney(gift.remedy()) ? gift.worth() : Money.zero(gift.worth().currency()),
        way(gift.remedy()),
        Goodwill.RULE,
        Resolution.State.OFFERED,
        context.now());
  }

  private static boolean isMoney(Remedy remedy) {
    return switch (remedy) {
      case REFUND, PRICE_REDUCTION, STORE_CREDIT, COMPENSATION -> true;
      case REPLACEMENT, EXCHANGE, REPAIR, ADVICE -> false;
    };
  }

  private static Resolution.GoodsWay way(Remedy remedy) {
    return switch (remedy) {
      case REFUND, REPLACEMENT, EXCHANGE, REPAIR -> Resolution.GoodsWay.COMES_BACK;
      case PRICE_REDUCTION, STORE_CREDIT, COMPENSATION, ADVICE -> Resolution.GoodsWay.STAYS;
    };
  }
}
