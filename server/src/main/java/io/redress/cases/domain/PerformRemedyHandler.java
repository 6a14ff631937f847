package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes that remedies which are no payment were carried out, by hand for now. Money that was given
 * beside them and came back is awaited once more before all is done.
 */
final class PerformRemedyHandler {
  private PerformRemedyHandler() {}

  static Verdict handle(CaseState state, CaseCommand.PerformRemedy command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var effects = new ArrayList<Effect>();
    for (var resolution : ready(state)) {
      effects.add(new Effect.AnswerOffer(resolution, Resolution.State.PERFORMED, Optional.empty()));
      resolution
          .exchange()
          .map(each -> new Effect.BookExchange(resolution, difference(state, resolution, each)))
          .ifPresent(effects::add);
    }
    effects.addAll(SpokenWords.kept(state, command.words()));
    var notice = Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(command.words());
    return Verdict.accepted(
        effects,
        next(state, context),
        List.of(new Effect.Note("remedy_performed", Map.of()), new Effect.Tell(notice)));
  }

  /** A piece is not sent before its difference is paid, whatever else is. */
  private static List<Resolution> ready(CaseState state) {
    return state.owed().stream().filter(each -> !each.isUnpaid()).toList();
  }

  /** What was really settled: a deduction for wear may have made it less than was agreed. */
  private static Money difference(CaseState state, Resolution resolution, Exchange exchange) {
    return state.intents().stream()
        .filter(each -> each.resolutionId().equals(resolution.id()))
        .filter(each -> each.state() != IntentState.FAILED)
        .map(RefundIntent::amount)
        .reduce(exchange.paid(), Money::minus);
  }

  private static List<Effect> next(CaseState state, CaseContext context) {
    var steps = new PromiseSteps(state, context);
    var unpaid = state.owed().stream().filter(Resolution::isUnpaid).toList();
    if (!unpaid.isEmpty()) {
      var next = steps.next(PromiseState.KEPT, PromiseKind.PAYMENT, "remedy_performed");
      return Stream.concat(next.stream(), DifferenceHandler.asked(unpaid, next).stream()).toList();
    }
    if (isMoneyMissing(state)) {
      return steps.next(PromiseState.KEPT, PromiseKind.REFUND, "remedy_performed");
    }
    var effects =
        new ArrayList<>(steps.next(PromiseState.KEPT, PromiseKind.AFTERCARE, "remedy_performed"));
    effects.add(new Effect.ReleaseUnits());
    effects.add(new Effect.MoveTo(CaseStatus.RESOLVED));
    return effects;
  }

  /** Whether something that had been paid is not where it belongs. */
  private static boolean isMoneyMissing(CaseState state) {
    var paid =
        state.resolutions().stream()
            .filter(Resolution::isAgreed)
            .map(Resolution::id)
            .collect(Collectors.toSet());
    return state.intents().stream()
        .filter(each -> paid.contains(each.resolutionId()))
        .anyMatch(each -> each.state() != IntentState.SETTLED);
  }
}
