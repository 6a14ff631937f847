package io.redress.cases.domain;

import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.shared.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a new attempt for each intent whose last one definitely failed, as far as their payments
 * still have enough. A person takes up all of them; by itself the house takes up what a chargeback
 * held back, and tells that it goes on.
 */
final class RetryRefundHandler {
  private RetryRefundHandler() {}

  static Verdict handle(CaseState state, CaseContext context) {
    var chargebacks = new Chargebacks(state, context);
    var isByItself = context.actor().kind() == ActorKind.SYSTEM;
    var failed =
        state.intents().stream()
            .filter(intent -> isByItself ? intent.isHeldBack() : isFailed(intent))
            .filter(intent -> !Chargebacks.isGivenByBank(state, intent))
            .toList();
    if (failed.isEmpty()) {
      return Verdict.accepted(byBank(state, chargebacks));
    }
    if (failed.stream().anyMatch(chargebacks::isHeld)) {
      return Verdict.refused("payment_frozen");
    }
    var covered = chargebacks.covered(failed);
    if (covered.isEmpty()) {
      return new Verdict.Refused(chargebacks.moreThanLeft(failed.getFirst()));
    }
    return Verdict.accepted(
        covered.stream().map(intent -> new Effect.RetryRefund(intent.id())).toList(),
        List.of(new Effect.Note("refund_retried", Map.of())),
        isByItself ? goesOn(state) : List.of());
  }

  private static boolean isFailed(RefundIntent intent) {
    return intent.state() == IntentState.FAILED;
  }

  private static List<Effect> byBank(CaseState state, Chargebacks chargebacks) {
    var isGiven =
        state.intents().stream().anyMatch(intent -> Chargebacks.isGivenByBank(state, intent));
    return isGiven
        ? Stream.concat(
                chargebacks.owedNoMore().stream(),
                chargebacks.settled(RetryRefundHandler::isFailed).stream())
            .toList()
        : List.of();
  }

  private static List<Effect> goesOn(CaseState state) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.Note("refund_goes_on", Map.of()));
    state
        .carrying()
        .map(promise -> Notice.toConsumer(Notice.Kind.REFUND_GOES_ON).until(promise.dueAt()))
        .ifPresent(notice -> effects.add(new Effect.Tell(notice)));
    return effects;
  }
}
