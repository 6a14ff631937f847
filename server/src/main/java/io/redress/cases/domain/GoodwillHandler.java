package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Answered;
import io.redress.cases.Goodwill.Asked;
import io.redress.cases.Goodwill.Move;
import io.redress.cases.Goodwill.State;
import io.redress.cases.Goodwill.Ties;
import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.ActorKind;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives what nobody owes: at once within the limit of who gives it, else when a second person has
 * said yes whose limit reaches. Limits count all that persons gave in the case.
 */
final class GoodwillHandler {
  private final CaseState state;
  private final CaseContext context;
  private final GoodwillTerms terms;
  private final Purse purse;

  private GoodwillHandler(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
    this.terms = new GoodwillTerms(state, context);
    this.purse = context.purse().orElseThrow();
  }

  static Verdict grant(CaseState state, CaseCommand.GrantGoodwill command, CaseContext context) {
    return new GoodwillHandler(state, context).grant(command.gift());
  }

  static Verdict answer(CaseState state, CaseCommand.AnswerGoodwill command, CaseContext context) {
    var handler = new GoodwillHandler(state, context);
    return handler.moved(
        command.goodwillId(),
        command.move(),
        (goodwill, to) ->
            command.move() == Move.APPROVE
                ? handler.approved(goodwill, command)
                : handler.ended(goodwill, to, command));
  }

  static Verdict perform(
      CaseState state, CaseCommand.PerformGoodwill command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var handler = new GoodwillHandler(state, context);
    return handler.moved(
        command.goodwillId(),
        Move.PERFORM,
        (goodwill, to) -> handler.performed(goodwill, command.words()));
  }

  private Verdict grant(Goodwill.Gift asked) {
    var gift = terms.weighed(asked);
    var refused = terms.refused(gift);
    if (refused.isPresent()) {
      return new Verdict.Refused(refused.get());
    }
    var altogether = terms.altogether(gift);
    var goodwill =
        new Goodwill(
            new GoodwillId(context.newIds().get()),
            gift,
            State.ASKED,
            new Asked(context.actor(), context.now()),
            Optional.empty(),
            Ties.NONE);
    if (isWithin(purse.limit(), altogether)) {
      return given(goodwill, Effect.KeepGoodwill::new);
    }
    return isWithin(purse.most(), altogether)
        ? Verdict.accepted(
            new Effect.KeepGoodwill(goodwill),
            new Effect.AskSecond(purse.able(altogether), gift.worth()))
        : new Verdict.Refused(above("goodwill_above_every_limit", purse.most(), altogether));
  }

  private Verdict approved(Goodwill goodwill, CaseCommand.AnswerGoodwill command) {
    var refused = notTheSecond(goodwill).or(() -> terms.refused(goodwill.gift()));
    if (refused.isPresent()) {
      return new Verdict.Refused(refused.get());
    }
    var altogether = terms.altogether(goodwill.gift());
    if (!isWithin(purse.limit(), altogether)) {
      return new Verdict.Refused(above("goodwill_above_your_limit", purse.limit(), altogether));
    }
    return given(
        goodwill.moved(State.ASKED, Optional.of(answered(command))),
        granted -> new Effect.MoveGoodwill(goodwill, granted));
  }

  /** Words to who asked are needed for a no alone. */
  private Verdict ended(Goodwill goodwill, State to, CaseCommand.AnswerGoodwill command) {
    var refused =
        command.move() == Move.TAKE_BACK
            ? Optional.of(goodwill.asked().by())
                .filter(by -> !by.equals(context.actor()))
                .map(by -> Refusal.of("goodwill_not_yours"))
            : notTheSecond(goodwill);
    if (refused.isPresent()) {
      return new Verdict.Refused(refused.get());
    }
    if (command.move() == Move.DECLINE && command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var next = goodwill.moved(to, Optional.of(answered(command)));
    return Verdict.accepted(new Effect.MoveGoodwill(goodwill, next));
  }

  private Answered answered(CaseCommand.AnswerGoodwill command) {
    return new Answered(context.actor(), context.now(), command.words());
  }

  /** A second person is a person, another one, who may give something. */
  private Optional<Refusal> notTheSecond(Goodwill goodwill) {
    var actor = context.actor();
    var isSecond =
        actor.kind() == ActorKind.STAFF
            && !actor.equals(goodwill.asked().by())
            && purse.limit().isPresent();
    return isSecond ? Optional.empty() : Optional.of(Refusal.of("goodwill_needs_second_person"));
  }

  private interface Kept {
    Effect of(Goodwill granted);
  }

  private Verdict given(Goodwill goodwill, Kept kept) {
    var steps = new GoodwillSteps(state, context);
    var granted = goodwill.moved(State.GRANTED, Optional.empty());
    return Verdict.accepted(
        granted.gift().isGesture()
            ? steps.gesture(granted, kept::of)
            : steps.exception(granted, kept::of));
  }

  private Verdict performed(Goodwill goodwill, String words) {
    if (!goodwill.gift().isGesture()) {
      return Verdict.refused("goodwill_is_offered");
    }
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect.MoveGoodwill(goodwill, goodwill.moved(State.PERFORMED, Optional.empty())));
    goodwill
        .ties()
        .promise()
        .flatMap(this::owed)
        .ifPresent(
            promise ->
                effects.add(new Effect.EndPromise(promise, PromiseState.KEPT, Optional.empty())));
    effects.addAll(SpokenWords.kept(state, words));
    effects.add(new Effect.Tell(Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(words)));
    return Verdict.accepted(effects);
  }

  /** The promise of it as it stands after all that was renewed. */
  private Optional<Promise> owed(PromiseId id) {
    var next = promise(id);
    while (next.flatMap(Promise::successor).isPresent()) {
      next = next.flatMap(Promise::successor).flatMap(this::promise);
    }
    return next.filter(Promise::isOpen);
  }

  private Optional<Promise> promise(PromiseId id) {
    return state.promises().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private interface Next {
    Verdict of(Goodwill goodwill, State to);
  }

  private Verdict moved(GoodwillId id, Move move, Next next) {
    var found = state.goodwill().stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Verdict.refused("goodwill_unknown");
    }
    return switch (GoodwillMachine.apply(found.get().state(), move)) {
      case GoodwillMachine.Outcome.Refused(var refusal) -> new Verdict.Refused(refusal);
      case GoodwillMachine.Outcome.Moved(var to) -> next.of(found.get(), to);
    };
  }

  private static boolean isWithin(Optional<Money> limit, Money sum) {
    return limit.filter(most -> sum.compareTo(most) <= 0).isPresent();
  }

  private Refusal above(String code, Optional<Money> limit, Money asked) {
    var most = limit.orElseGet(() -> Money.zero(purse.currency()));
    return new Refusal(code, Map.of("most", most.toString(), "asked", asked.toString()), List.of());
  }
}
