package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import io.redress.shared.ResolutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (isTwice(command)) {
      return Verdict.refused("remedy_twice");
    }
    var effects = new ArrayList<Effect>();
    effects.addAll(SetAside.closeLiaison(state));
    for (var old : state.offered()) {
      effects.add(new Effect.AnswerOffer(old, Resolution.State.VOID, Optional.empty()));
    }
    var quotes = new Quotes(state, context);
    for (var wanted : command.remedies()) {
      var possible =
          context
              .assessment(wanted.caseLineId())
              .flatMap(assessment -> assessment.possible(wanted.remedy()));
      if (possible.isEmpty()) {
        return new Verdict.Refused(
            Refusal.of("remedy_not_possible", "remedy", wanted.remedy().code()));
      }
      var against = against(state, wanted, possible.get()).or(() -> quotes.refusal(wanted));
      if (against.isPresent()) {
        return new Verdict.Refused(against.get());
      }
      var most = left(state, wanted.caseLineId(), possible.get());
      var plain = resolution(wanted, possible.get(), most, context);
      effects.add(new Effect.Offer(quotes.exchange(wanted).map(plain::quoting).orElse(plain)));
    }
    var below = belowLaw(state, command, context);
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
    effects.addAll(SpokenWords.kept(state, command.words()));
    return Verdict.accepted(
        effects, next, List.of(new Effect.Note("offered", Map.of()), new Effect.Tell(notice)));
  }

  /** What speaks against a remedy that the rules allow: what the line has had, or the amount. */
  private static Optional<Refusal> against(
      CaseState state, CaseCommand.LineRemedy wanted, LineAssessment.Possible possible) {
    if (isHad(state, wanted.caseLineId(), possible)) {
      return Optional.of(Refusal.of("already_paid", "line", wanted.caseLineId().toString()));
    }
    var most = left(state, wanted.caseLineId(), possible);
    return wanted.needsAmount() && !isAmountFair(wanted, most)
        ? Optional.of(Refusal.of("amount_out_of_bounds", "most", most.toString()))
        : Optional.empty();
  }

  /** Whether a line would be offered one remedy twice, so that both could be accepted. */
  private static boolean isTwice(CaseCommand.OfferRemedies command) {
    var distinct =
        command.remedies().stream()
            .map(wanted -> List.of(wanted.caseLineId(), wanted.remedy()))
            .distinct()
            .count();
    return distinct < command.remedies().size();
  }

  /** What a remedy may still come to after what was paid for the line before. */
  private static Money left(CaseState state, CaseLineId line, LineAssessment.Possible possible) {
    var nothing = Money.zero(possible.amount().currency());
    var left = state.paidBack(line).map(possible.amount()::minus).orElse(possible.amount());
    return left.isNegative() ? nothing : left;
  }

  /** Whether the line already had what this remedy would give once more. */
  private static boolean isHad(CaseState state, CaseLineId line, LineAssessment.Possible possible) {
    return switch (possible.remedy()) {
      case REFUND, PRICE_REDUCTION, COMPENSATION ->
          possible.amount().isPositive() && !left(state, line, possible).isPositive();
      case STORE_CREDIT, REPLACEMENT, EXCHANGE, REPAIR -> state.isGivenBack(line);
      case ADVICE -> false;
    };
  }

  private static boolean isAmountFair(CaseCommand.LineRemedy wanted, Money most) {
    return wanted
        .amount()
        .filter(Money::isPositive)
        .filter(amount -> amount.currency().equals(most.currency()))
        .filter(amount -> amount.compareTo(most) <= 0)
        .isPresent();
  }

  private static Resolution resolution(
      CaseCommand.LineRemedy wanted,
      LineAssessment.Possible possible,
      Money most,
      CaseContext context) {
    return new Resolution(
        new ResolutionId(context.newIds().get()),
        wanted.caseLineId(),
        possible.remedy(),
        wanted.needsAmount() ? wanted.amount().orElseThrow() : most,
        possible.way(),
        possible.ruleId(),
        Resolution.State.OFFERED,
        context.now());
  }

  private static Optional<Remedy> belowLaw(
      CaseState state, CaseCommand.OfferRemedies command, CaseContext context) {
    for (var assessment : context.assessments()) {
      var offered =
          command.remedies().stream()
              .filter(each -> each.caseLineId().equals(assessment.caseLineId()))
              .map(CaseCommand.LineRemedy::remedy)
              .collect(Collectors.toSet());
      var missing = Floor.of(state, assessment).missing(offered);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }
}
