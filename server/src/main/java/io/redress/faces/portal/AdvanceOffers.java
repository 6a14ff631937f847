package io.redress.faces.portal;

import io.redress.faces.shared.Page;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.Dispatch;
import java.util.List;

/** Says to a consumer what they can have before their old piece is back, and on which terms. */
record AdvanceOffers(Page page) {
  /** What is offered and not agreed to. */
  List<AdvanceOfferView> of(List<Dispatch> dispatches, List<Advance> advances) {
    return advances.stream()
        .filter(each -> each.state() == AdvanceState.OFFERED)
        .flatMap(
            each ->
                dispatches.stream()
                    .filter(it -> it.id().equals(each.dispatchId()) && it.state().isToDo())
                    .map(it -> offer(it, each)))
        .toList();
  }

  private AdvanceOfferView offer(Dispatch dispatch, Advance advance) {
    var amount = page.sum(advance.hold().amount());
    return new AdvanceOfferView(
        dispatch.id().toString(),
        page.say(
            "portal.advance.terms",
            "piece",
            dispatch.piece().title(),
            "days",
            advance.hold().returnDays(),
            "amount",
            amount),
        page.say("portal.advance.agree", "amount", amount));
  }
}
