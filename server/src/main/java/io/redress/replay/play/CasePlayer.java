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
import io.redress.goods.GoodsLine;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.Match;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What consumer and staff do in a replayed case, by the commands that everybody uses. */
@Component
public final class CasePlayer {
  private static final String LANGUAGE = "en";

  private final Cases cases;

  CasePlayer(Cases cases) {
    this.cases = cases;
  }

  /** What a customer says about pieces of one order. */
  record Asking(Pieces.Sold order, List<OpenCase.Line> lines, String words) {
    static Asking of(Pieces.Sold order, List<Match.Portion<Pieces>> portions, String words) {
      return new Asking(
          order,
          portions.stream()
              .map(portion -> line(portion.purchase().lineId(), portion.quantity()))
              .toList(),
          words);
    }

    static OpenCase.Line line(OrderLineId line, Quantity quantity) {
      return new OpenCase.Line(line, quantity, CaseReason.CHANGED_MIND, Map.of());
    }
  }

  /** The cases that earlier runs left, to be looked up by one run. */
  EarlierCases earlier() {
    return new EarlierCases(cases);
  }

  /** Opens a case. */
  CaseId open(Asking asking) {
    return ask(asking).orThrow();
  }

  /** Asks for what must be refused with this code, so that the refusal is the product's own. */
  void mustBeRefused(Asking asking, String code) {
    switch (ask(asking)) {
      case CaseOutcome.Refused refused when refused.refusal().code().equals(code) -> {}
      case CaseOutcome.Refused refused ->
          throw new IllegalStateException(
              "refused with %s, not %s: %s".formatted(refused.refusal(), code, asking.words()));
      case CaseOutcome.Performed performed ->
          throw new IllegalStateException("should have been refused: " + asking.words());
    }
  }

  void decide(CaseId id) {
    staff(new CaseCommand.Decide(id));
  }

  /** Offers what was paid. */
  void offer(CaseView view) {
    var refunds =
        view.content().lines().stream()
            .map(CaseLine::id)
            .map(line -> new CaseCommand.LineRemedy(line, Remedy.REFUND))
            .toList();
    staff(
        new CaseCommand.OfferRemedies(
            view.head().id(), refunds, "We take it back and refund what you paid."));
  }

  void accept(CaseView view) {
    var offers = view.conduct().resolutions().stream().map(Resolution::id).toList();
    cases
        .perform(
            new CaseCommand.AcceptOffer(view.head().id(), offers, "I agree to the refund."),
            Actor.consumer(view.consumer().id()))
        .orThrow();
  }

  void receive(CaseView view) {
    for (var line : goods(view, each -> !each.reception().isHere())) {
      staff(new CaseCommand.ReceiveGoods(view.head().id(), line.id(), Reception.RECEIVED));
    }
  }

  void inspect(CaseView view) {
    var findings =
        new CaseCommand.Findings(
            Grade.A, Acceptance.ACCEPTED, Money.zero(LedgerFile.CURRENCY), "As it was sent.");
    for (var line : goods(view, each -> each.acceptance() == Acceptance.PENDING)) {
      staff(new CaseCommand.InspectGoods(view.head().id(), line.id(), findings));
    }
  }

  static boolean isAnyGoods(CaseView view, Predicate<GoodsLine> wanted) {
    return !goods(view, wanted).isEmpty();
  }

  private static List<GoodsLine> goods(CaseView view, Predicate<GoodsLine> wanted) {
    return view.conduct().goods().stream().filter(wanted).toList();
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

  private CaseOutcome ask(Asking asking) {
    return cases.open(
        new OpenCase(
            asking.order().id(),
            asking.lines(),
            OpenCase.Kind.REQUEST,
            asking.words(),
            Optional.of(Remedy.REFUND),
            OpenCase.Channel.REPLAY,
            LANGUAGE),
        Actor.consumer(asking.order().consumerId()));
  }

  private void staff(CaseCommand command) {
    cases.perform(command, Actor.SYSTEM).orThrow();
  }
}
