package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import io.redress.shared.ResolutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Offers remedies. The law is a floor: where it gives the consumer a remedy, the offer holds it;
 * where it leaves the choice among several to the consumer, the offer holds them all.
 */
final class OfferRemediesHandler {
  private OfferRemediesHandler() {}

  static Verdict handle(CaseState state, CaseCommand.OfferRemedies command, CaseContext context) {
    if (command.remedies().isEmpty()) {
      return Verdict.refused("remedy_missing");
    }
    var effects = new ArrayList<Effect>();
    for (var old : state.offered()) {
      effects.add(new Effect.AnswerOffer(old, Resolution.State.VOID, Optional.empty()));
    }
    for (var wanted : command.remedies()) {
      var possible =
          context
              .assessment(wanted.caseLineId())
              .flatMap(assessment -> assessment.possible(wanted.remedy()));
      if (possible.isEmpty()) {
        return new Verdict.Refused(
            Refusal.of("remedy_not_possible", "remedy", wanted.remedy().code()));
      }
      if (wanted.needsAmount() && !isAmountFair(wanted, possible.get())) {
        return new Verdict.Refused(
            Refusal.of("amount_out_of_bounds", "most", possible.get().amount().toString()));
      }
      effects.add(new Effect.Offer(resolution(wanted, possible.get(), context)));
    }
    var below = belowLaw(command, context);
    if (below.isPresent()) {
      return new Verdict.Refused(Refusal.of("offer_below_law", "remedy", below.get().code()));
    }
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.KEPT, PromiseKind.CHOICE, "remedies_offered");
    var notice =
        Notice.toConsumer(Notice.Kind.DECISION_OFFER)
            .until(PromiseSteps.due(next))
            .saying(command.words());
    return Verdict.accepted(
        effects, next, List.of(new Effect.Note("offered", Map.of()), new Effect.Tell(notice)));
  }

  private static boolean isAmountFair(
      CaseCommand.LineRemedy wanted, LineAssessment.Possible possible) {
    return wanted
        .amount()
        .filter(Money::isPositive)
        .filter(amount -> amount.currency().equals(possible.amount().currency()))
        .filter(amount -> amount.compareTo(possible.amount()) <= 0)
        .isPresent();
  }

  private static Resolution resolution(
      CaseCommand.LineRemedy wanted, LineAssessment.Possible possible, CaseContext context) {
    return new Resolution(
        new ResolutionId(context.newIds().get()),
        wanted.caseLineId(),
        possible.remedy(),
        wanted.needsAmount() ? wanted.amount().orElseThrow() : possible.amount(),
        possible.way(),
        possible.ruleId(),
        Resolution.State.OFFERED,
        context.now());
  }

  private static Optional<Remedy> belowLaw(CaseCommand.OfferRemedies command, CaseContext context) {
    for (var assessment : context.assessments()) {
      var offered =
          command.remedies().stream()
              .filter(each -> each.caseLineId().equals(assessment.caseLineId()))
              .map(CaseCommand.LineRemedy::remedy)
              .collect(Collectors.toSet());
      var missing = missing(Floor.of(assessment.decision()), offered);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private static Optional<Remedy> missing(Floor floor, Set<Remedy> offered) {
    if (floor.remedies().isEmpty()) {
      return Optional.empty();
    }
    if (floor.isConsumersChoice()) {
      return floor.remedies().stream().filter(remedy -> !offered.contains(remedy)).findFirst();
    }
    var holdsOne = floor.remedies().stream().anyMatch(offered::contains);
    return holdsOne ? Optional.empty() : Optional.of(floor.remedies().getFirst());
  }
}
