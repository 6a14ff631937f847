package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.DifferenceCharge;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls an exchange off whose piece cannot be sent. The case is decided anew, and what the consumer
 * paid or got for the exchange counts in all that is offered then, so that none of it is kept.
 */
final class CallOffHandler {
  private CallOffHandler() {}

  static Verdict handle(CaseState state, CaseCommand.CallOffExchange command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var exchanges = state.owed().stream().filter(each -> each.exchange().isPresent()).toList();
    if (exchanges.stream().anyMatch(CallOffHandler::isBeingPaid)) {
      return Verdict.refused("charge_under_way");
    }
    var effects = new ArrayList<Effect>();
    for (var each : exchanges) {
      effects.add(new Effect.AnswerOffer(each, Resolution.State.VOID, Optional.empty()));
      effects.addAll(SetAside.asksNoLonger(each));
      effects.add(
          new Effect.Note("exchange_called_off", Map.of("resolution", each.id().toString())));
    }
    effects.addAll(SpokenWords.kept(state, command.words()));
    effects.add(new Effect.MoveTo(CaseStatus.DISPUTED));
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.RENEGOTIATED, PromiseKind.DECISION, "exchange_called_off");
    var notice = Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(command.words());
    return Verdict.accepted(
        effects, next, List.of(new Effect.Tell(notice.until(PromiseSteps.due(next)))));
  }

  private static boolean isBeingPaid(Resolution resolution) {
    return resolution
        .exchange()
        .flatMap(Exchange::charge)
        .filter(charge -> charge.isAsked() && charge.live().isPresent())
        .map(DifferenceCharge::resolutionId)
        .isPresent();
  }
}
