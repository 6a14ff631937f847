package io.redress.replay.play;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.OpenCase;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.orders.Orders;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.Match;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What consumer and staff do in a replayed case, by the commands that everybody uses. */
@Component
public final class CasePlayer {
  private static final String LANGUAGE = "en";

  private final Cases cases;
  private final Orders orders;

  CasePlayer(Cases cases, Orders orders) {
    this.cases = cases;
    this.orders = orders;
  }

  /** Opens a case for pieces of one order. */
  CaseWalk open(List<Match.Portion> portions) {
    var id = ask(portions).orThrow();
    return new CaseWalk(this, view(id));
  }

  /** Asks for more than was bought, so that the refusal is the product's own. */
  void tryMoreThanBought(Match.MoreThanBought more) {
    var latest = more.latest();
    var asked = new Match.Portion(latest.orderId(), latest.lineId(), more.asked());
    switch (ask(List.of(asked))) {
      case CaseOutcome.Refused refused -> {}
      case CaseOutcome.Performed performed ->
          throw new IllegalStateException("more pieces came back than were bought: " + more);
    }
  }

  /** Decides, and offers what was paid. */
  void offer(CaseId id) {
    staff(new CaseCommand.Decide(id));
    var refunds =
        view(id).content().lines().stream()
            .map(CaseLine::id)
            .map(line -> new CaseCommand.LineRemedy(line, Remedy.REFUND))
            .toList();
    staff(new CaseCommand.OfferRemedies(id, refunds, "We take it back and refund what you paid."));
  }

  void accept(CaseId id) {
    var view = view(id);
    var offers = view.conduct().resolutions().stream().map(Resolution::id).toList();
    cases
        .perform(
            new CaseCommand.AcceptOffer(id, offers, "I agree to the refund."),
            Actor.consumer(view.consumer().id()))
        .orThrow();
  }

  void receive(CaseId id) {
    for (var line : view(id).content().lines()) {
      staff(new CaseCommand.ReceiveGoods(id, line.id(), Reception.RECEIVED));
    }
  }

  void inspect(CaseId id) {
    var findings =
        new CaseCommand.Findings(
            Grade.A, Acceptance.ACCEPTED, Money.zero(LedgerFile.CURRENCY), "As it was sent.");
    for (var line : view(id).content().lines()) {
      staff(new CaseCommand.InspectGoods(id, line.id(), findings));
    }
  }

  void release(CaseId id) {
    staff(new CaseCommand.ReleaseRefund(id));
  }

  void close(CaseId id) {
    staff(new CaseCommand.CloseCase(id));
  }

  CaseView view(CaseId id) {
    return cases.view(id).orElseThrow();
  }

  private CaseOutcome ask(List<Match.Portion> portions) {
    var orderId = portions.getFirst().orderId();
    var lines =
        portions.stream()
            .map(
                portion ->
                    new OpenCase.Line(
                        portion.lineId(), portion.quantity(), CaseReason.CHANGED_MIND, Map.of()))
            .toList();
    return cases.open(
        new OpenCase(
            orderId,
            lines,
            OpenCase.Kind.REQUEST,
            "I would like to return this.",
            Optional.of(Remedy.REFUND),
            OpenCase.Channel.REPLAY,
            LANGUAGE),
        customer(orderId));
  }

  private Actor customer(OrderId orderId) {
    return Actor.consumer(orders.byId(orderId).orElseThrow().consumerId());
  }

  private void staff(CaseCommand command) {
    cases.perform(command, Actor.SYSTEM).orThrow();
  }
}
