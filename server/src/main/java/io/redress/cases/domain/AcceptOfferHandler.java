package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The consumer agrees in words that are kept: to one choice for each line that has an offer, so
 * that what was offered for another line never falls away in silence, and with it to all that comes
 * beside what was chosen.
 */
final class AcceptOfferHandler {
  private AcceptOfferHandler() {}

  static Verdict handle(CaseState state, CaseCommand.AcceptOffer command, CaseContext context) {
    var chosen =
        state.offered().stream()
            .filter(offer -> command.resolutions().contains(offer.id()))
            .toList();
    if (chosen.isEmpty() || chosen.size() != command.resolutions().size()) {
      return Verdict.refused("offer_not_open");
    }
    var together = new Together(state.offered(), line -> left(state, line, context));
    var hindrance = together.hindrance(chosen);
    if (hindrance.isPresent()) {
      return new Verdict.Refused(hindrance.get());
    }
    var lines = chosen.stream().map(Resolution::caseLineId).collect(Collectors.toSet());
    if (!state.offered().stream().map(Resolution::caseLineId).allMatch(lines::contains)) {
      return Verdict.refused("choice_missing");
    }
    if (chosen.stream().anyMatch(offer -> isExpired(offer, context))) {
      return Verdict.refused("quote_expired");
    }
    if (command.consentWords().isBlank()) {
      return new Verdict.Refused(Refusal.of("consent_missing"));
    }
    return agreed(state, together.with(chosen), command.consentWords(), context);
  }

  /** Where no price is known, nothing that costs something comes beside. */
  private static Money left(CaseState state, CaseLineId line, CaseContext context) {
    return context
        .purse()
        .map(purse -> purse.left(state, line))
        .orElseGet(() -> Money.zero(state.offered().getFirst().amount().currency()));
  }

  private static Verdict agreed(
      CaseState state, List<Resolution> agreed, String consentWords, CaseContext context) {
    var effects = new ArrayList<Effect>();
    for (var offer : state.offered()) {
      effects.add(
          agreed.contains(offer)
              ? new Effect.AnswerOffer(offer, Resolution.State.ACCEPTED, Optional.of(consentWords))
              : new Effect.AnswerOffer(offer, Resolution.State.VOID, Optional.empty()));
    }
    effects.add(new Effect.Note("offer_accepted", ids(agreed)));
    effects.add(new Effect.MoveTo(CaseStatus.FULFILLING));
    var comeBack = linesToComeBack(state, agreed);
    if (!comeBack.isEmpty()) {
      effects.add(new Effect.AwaitGoods(comeBack));
    }
    var kind = comeBack.isEmpty() ? withoutWaiting(state, agreed) : PromiseKind.GOODS_BACK;
    var next = new PromiseSteps(state, context).next(PromiseState.KEPT, kind, "offer_accepted");
    return kind == PromiseKind.PAYMENT
        ? Verdict.accepted(effects, next, DifferenceHandler.asked(agreed, next))
        : Verdict.accepted(effects, next);
  }

  private static boolean isExpired(Resolution offer, CaseContext context) {
    return offer.exchange().filter(each -> context.now().isAfter(each.validUntil())).isPresent();
  }

  private static PromiseKind withoutWaiting(CaseState state, List<Resolution> agreed) {
    var toInspect =
        agreed.stream()
            .filter(offer -> offer.way() == Resolution.GoodsWay.COMES_BACK)
            .flatMap(offer -> state.goodsOf(offer.caseLineId()).stream())
            .anyMatch(Fulfilment::isToInspect);
    return toInspect ? PromiseKind.INSPECTION : Fulfilment.nextKind(agreed);
  }

  /**
   * What was seen before, whatever came, was known when this was offered: it comes no second time.
   */
  private static List<CaseLineId> linesToComeBack(CaseState state, List<Resolution> agreed) {
    return agreed.stream()
        .filter(offer -> offer.way() == Resolution.GoodsWay.COMES_BACK)
        .map(Resolution::caseLineId)
        .distinct()
        .filter(line -> state.goodsOf(line).map(Fulfilment::isOnTheWay).orElse(true))
        .toList();
  }

  private static Map<String, String> ids(List<Resolution> agreed) {
    return Map.of(
        "resolutions",
        String.join(" ", agreed.stream().map(offer -> offer.id().toString()).toList()));
  }
}
