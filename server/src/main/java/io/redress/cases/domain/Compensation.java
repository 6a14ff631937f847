package io.redress.cases.domain;

import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Asked;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.Goodwill.State;
import io.redress.cases.Goodwill.Ties;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the house gives by itself when it breaks its word to a consumer, by its own policy: a
 * gesture, once for each promise that broke, and told in the letter of apology.
 */
final class Compensation {
  private final CaseState state;
  private final CaseContext context;

  Compensation(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** What is done, and what the letter tells of it; both empty where the policy gives nothing. */
  record Made(List<Effect> effects, Optional<Notice.Sorry> sorry) {
    private static final Made NOTHING = new Made(List.of(), Optional.empty());
  }

  /** What is given for this promise, which breaks now. */
  Made of(Promise promise) {
    return promise.toParty() == Party.CONSUMER
        ? context
            .purse()
            .flatMap(purse -> sum(purse, promise))
            .map(sum -> made(promise, sum))
            .orElse(Made.NOTHING)
        : Made.NOTHING;
  }

  private Optional<Money> sum(Purse purse, Promise promise) {
    var policy = purse.settings().compensation();
    if (!policy.shares().containsKey(promise.kind())) {
      return Optional.empty();
    }
    var given =
        state.goodwill().stream()
            .filter(each -> each.isCompensation() && each.isGiven())
            .map(each -> each.gift().worth())
            .reduce(Money.zero(purse.currency()), Money::plus);
    var late = Duration.between(firstMissed(promise).dueAt(), context.now());
    return policy.of(promise.kind(), late, purse.value(state.lines()), given, purse.byItself());
  }

  /** The earliest date of it that was given and not held; one that was moved in time is none. */
  private Promise firstMissed(Promise promise) {
    var first = promise;
    var earlier = state.before(promise);
    while (earlier.filter(each -> each.kind() == promise.kind()).isPresent()) {
      first = earlier.filter(each -> each.state() == PromiseState.BROKEN).orElse(first);
      earlier = state.before(earlier.get());
    }
    return first;
  }

  private Made made(Promise promise, Money sum) {
    var gift = new Gift(Optional.empty(), Remedy.COMPENSATION, sum, Goodwill.Reason.DELAY, "");
    var goodwill =
        new Goodwill(
            new GoodwillId(context.newIds().get()),
            gift,
            State.GRANTED,
            new Asked(context.actor(), context.now()),
            Optional.empty(),
            new Ties(Optional.empty(), Optional.empty(), Optional.of(promise.id())));
    var effects = new GoodwillSteps(state, context).gesture(goodwill, Effect.KeepGoodwill::new);
    return new Made(effects, Optional.of(new Notice.Sorry(sum, PromiseSteps.due(effects))));
  }
}
