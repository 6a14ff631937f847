package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.goods.Reception;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens when the clock reaches a promise: the owner is warned, a reminder goes out, or the
 * promise is broken, and then the consumer is told first, with an apology and a new date. It may
 * run twice and late: it looks whether there is still something to do.
 */
final class HandleDuePromiseHandler {
  /** After so many reminders a request is put aside; each reminder said so. */
  static final int MOST_REMINDERS = 3;

  /** The basis of a promise that was made because all goods were on their way. */
  static final String UNDER_WAY = "goods_on_the_way";

  private final CaseState state;
  private final CaseContext context;
  private final PromiseSteps steps;
  private final BeforeTheNight night;

  private HandleDuePromiseHandler(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
    this.steps = new PromiseSteps(state, context);
    this.night = new BeforeTheNight(state, context);
  }

  static Verdict handle(
      CaseState state, CaseCommand.HandleDuePromise command, CaseContext context) {
    return state.openPromises().stream()
        .filter(promise -> promise.id().equals(command.promiseId()))
        .findFirst()
        .map(promise -> new HandleDuePromiseHandler(state, context).handle(promise))
        .orElseGet(Verdict::nothing);
  }

  private Verdict handle(Promise promise) {
    if (!context.now().isBefore(promise.dueAt())) {
      return due(promise);
    }
    var atRisk =
        promise.state() == PromiseState.OPEN
            && !promise.kind().isReminder()
            && !context.now().isBefore(promise.atRiskAt());
    if (!atRisk) {
      return Verdict.nothing();
    }
    return night.due(promise).map(due -> drawn(promise, due)).orElseGet(() -> warned(promise));
  }

  private Verdict warned(Promise promise) {
    return Verdict.accepted(
        List.of(
            new Effect.WarnPromise(promise),
            record("promise_at_risk", promise),
            new Effect.Tell(
                Notice.of(Notice.Kind.PROMISE_AT_RISK, Party.MERCHANT)
                    .until(promise.dueAt())
                    .about(promise))),
        promise.kind() == PromiseKind.BRAND_ANSWER
            ? new BrandSilence(state, context).reminder()
            : List.of());
  }

  /** Ends a promise at risk before the night, so that a slip is told before it and not after. */
  private Verdict drawn(Promise promise, Instant due) {
    return Verdict.accepted(
        night.drawn(promise),
        List.of(
            record("promise_at_risk", promise),
            new Effect.Tell(
                Notice.of(Notice.Kind.PROMISE_AT_RISK, Party.MERCHANT).until(due).about(promise))));
  }

  private Verdict due(Promise promise) {
    return switch (promise.kind()) {
      case CHOICE -> remind(promise, Notice.Kind.CHOICE_REMINDER);
      case GOODS_BACK ->
          isAllUnderWay() ? underWay(promise) : remind(promise, Notice.Kind.GOODS_REMINDER);
      case PAYMENT -> DifferenceHandler.due(state, promise, context);
      case AFTERCARE -> aftercare();
      case BRAND_ANSWER -> new BrandSilence(state, context).of(promise);
      case DECISION,
          REPLY,
          CALL_BACK,
          LOOK_AGAIN,
          DISPUTE_ANSWER,
          GOODWILL,
          COMPLAINT,
          INSPECTION,
          REFUND,
          FULFILMENT ->
          slipped(promise);
    };
  }

  private Verdict remind(Promise promise, Notice.Kind notice) {
    if (state.reminders(promise) >= MOST_REMINDERS) {
      if (isSomethingHere()) {
        return someCameBack(promise);
      }
      return Verdict.accepted(
          new SetAside(state, context).effects("no_answer_from_consumer"),
          List.of(
              record("set_aside", promise),
              new Effect.Tell(Notice.toConsumer(Notice.Kind.REQUEST_WITHDRAWN))));
    }
    var next = steps.next(PromiseState.KEPT, promise.kind(), PromiseSteps.REMINDED);
    return Verdict.accepted(
        next,
        List.of(
            record("reminded", promise),
            new Effect.Tell(Notice.toConsumer(notice).until(PromiseSteps.due(next)))));
  }

  private boolean isAllUnderWay() {
    var awaited = state.awaitedGoods();
    return !awaited.isEmpty()
        && awaited.stream().allMatch(line -> line.reception() == Reception.IN_TRANSIT);
  }

  /** Who has sent everything is not asked for it; after one more wait a person decides. */
  private Verdict underWay(Promise promise) {
    if (promise.basis().equals(UNDER_WAY) || state.reminders(promise) >= MOST_REMINDERS) {
      return someCameBack(promise);
    }
    return Verdict.accepted(
        steps.next(PromiseState.KEPT, promise.kind(), UNDER_WAY),
        List.of(record("goods_on_the_way", promise)));
  }

  private boolean isSomethingHere() {
    return state.goods().stream()
        .anyMatch(
            line -> state.isOwedForGoods(line.id()) && line.reception() != Reception.AWAITING);
  }

  /** What is here or on its way cannot be put aside: a person decides about it. */
  private Verdict someCameBack(Promise promise) {
    var next = steps.next(PromiseState.KEPT, PromiseKind.DECISION, "goods_incomplete");
    return Verdict.accepted(
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.DISPUTED),
            record("goods_incomplete", promise),
            new Effect.Tell(
                Notice.toConsumer(Notice.Kind.INSPECTED_DIFFERS).until(PromiseSteps.due(next)))));
  }

  private Verdict aftercare() {
    if (state.open(PromiseKind.LOOK_AGAIN).isPresent()) {
      // Somebody wanted to look at it once more; the clock does not close it before.
      return stillOwed();
    }
    return switch (CloseCaseHandler.handle(state)) {
      case Verdict.Accepted accepted -> accepted;
      case Verdict.Refused refused -> stillOwed();
    };
  }

  /** What was broken and never answered brings itself to mind until a person writes. */
  private Verdict stillOwed() {
    var next = steps.next(PromiseState.KEPT, PromiseKind.AFTERCARE, "still_owed");
    var unanswered =
        new Slips(state)
            .unanswered().stream()
                .flatMap(
                    broken ->
                        Stream.of(
                            record("unanswered", broken),
                            new Effect.Tell(
                                Notice.of(Notice.Kind.PROMISE_UNANSWERED, Party.MERCHANT)
                                    .until(PromiseSteps.due(next))
                                    .about(broken))))
                .toList();
    return Verdict.accepted(next, unanswered);
  }

  private Verdict slipped(Promise promise) {
    Instant due = context.dueAt().apply(promise.kind(), context.now());
    var next = steps.again(promise, due);
    var slip = new ToldSlip(state, context, promise);
    return Verdict.accepted(
        slip.first(due),
        List.of(
            new Effect.MakePromise(next),
            new Effect.EndPromise(promise, PromiseState.BROKEN, Optional.of(next.id()))),
        slip.house(due));
  }

  private static Effect record(String kind, Promise promise) {
    return new Effect.Note(
        kind, Map.of("promise", promise.id().toString(), "kind", promise.kind().name()));
  }
}
