package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.DifferenceCharge;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What it takes to put a request aside: nothing stays offered, asked or held for it. */
final class SetAside {
  private final CaseState state;
  private final CaseContext context;

  SetAside(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** Ends a request to the brand on which nothing hangs any more. */
  static List<Effect> closeLiaison(CaseState state) {
    return state.liaison().stream()
        .filter(request -> request.state().isLive())
        .<Effect>map(Effect.CloseLiaison::new)
        .toList();
  }

  /** Ends the asking for the difference of an exchange that falls away. */
  static List<Effect> asksNoLonger(Resolution resolution) {
    return resolution
        .exchange()
        .flatMap(Exchange::charge)
        .filter(DifferenceCharge::isAsked)
        .<List<Effect>>map(asked -> List.of(new Effect.ExpireDifference(resolution)))
        .orElseGet(List::of);
  }

  List<Effect> effects(String basis) {
    var effects = new ArrayList<Effect>();
    for (var resolution : state.resolutions()) {
      var live =
          resolution.state() == Resolution.State.OFFERED
              || resolution.state() == Resolution.State.ACCEPTED;
      if (live) {
        effects.add(new Effect.AnswerOffer(resolution, Resolution.State.VOID, Optional.empty()));
        effects.addAll(asksNoLonger(resolution));
      }
    }
    effects.addAll(closeLiaison(state));
    effects.addAll(
        new PromiseSteps(state, context).next(PromiseState.VOID, PromiseKind.AFTERCARE, basis));
    effects.add(new Effect.ReleaseUnits());
    effects.add(new Effect.MoveTo(CaseStatus.WITHDRAWN));
    return effects;
  }
}
