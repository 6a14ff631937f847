package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The consumer agrees in words that are kept: one remedy for each line that has an offer, so that
 * what was offered for another line never falls away in silence.
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
    var lines = new HashSet<CaseLineId>();
    if (!chosen.stream().allMatch(offer -> lines.add(offer.caseLineId()))) {
      return Verdict.refused("one_remedy_a_line");
    }
    if (!state.offered().stream().map(Resolution::caseLineId).allMatch(lines::contains)) {
      return Verdict.refused("choice_missing");
    }
    if (command.consentWords().isBlank()) {
      return new Verdict.Refused(Refusal.of("consent_missing"));
    }
    var effects = new ArrayList<Effect>();
    for (var offer : state.offered()) {
      effects.add(
          chosen.contains(offer)
              ? new Effect.AnswerOffer(
                  offer, Resolution.State.ACCEPTED, Optional.of(command.consentWords()))
              : new Effect.AnswerOffer(offer, Resolution.State.VOID, Optional.empty()));
    }
    effects.add(new Effect.Note("offer_accepted", ids(chosen)));
    effects.add(new Effect.MoveTo(CaseStatus.FULFILLING));
    var comeBack = linesToComeBack(state, chosen);
    if (!comeBack.isEmpty()) {
      effects.add(new Effect.AwaitGoods(comeBack));
    }
    var kind = comeBack.isEmpty() ? withoutWaiting(state, chosen) : PromiseKind.GOODS_BACK;
    return Verdict.accepted(
        effects, new PromiseSteps(state, context).next(PromiseState.KEPT, kind, "offer_accepted"));
  }

  private static PromiseKind withoutWaiting(CaseState state, List<Resolution> chosen) {
    var toInspect =
        chosen.stream()
            .filter(offer -> offer.way() == Resolution.GoodsWay.COMES_BACK)
            .flatMap(offer -> state.goodsOf(offer.caseLineId()).stream())
            .anyMatch(Fulfilment::isToInspect);
    return toInspect ? PromiseKind.INSPECTION : Fulfilment.nextKind(chosen);
  }

  /**
   * What was seen before, whatever came, was known when this was offered: it comes no second time.
   */
  private static List<CaseLineId> linesToComeBack(CaseState state, List<Resolution> chosen) {
    return chosen.stream()
        .filter(offer -> offer.way() == Resolution.GoodsWay.COMES_BACK)
        .map(Resolution::caseLineId)
        .filter(line -> state.goodsOf(line).map(Fulfilment::isOnTheWay).orElse(true))
        .toList();
  }

  private static Map<String, String> ids(List<Resolution> chosen) {
    return Map.of(
        "resolutions",
        String.join(" ", chosen.stream().map(offer -> offer.id().toString()).toList()));
  }
}
