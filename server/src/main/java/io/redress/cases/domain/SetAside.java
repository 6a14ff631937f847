package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.liaison.LiaisonState;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What it takes to put a request aside: nothing stays offered, asked or held for it. */
final class SetAside {
  private static final Set<LiaisonState> LIVE =
      EnumSet.of(LiaisonState.SENT, LiaisonState.ACKNOWLEDGED, LiaisonState.INFO_ASKED);

  private final CaseState state;
  private final CaseContext context;

  SetAside(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  List<Effect> effects(String basis) {
    var effects = new ArrayList<Effect>();
    for (var resolution : state.resolutions()) {
      var live =
          resolution.state() == Resolution.State.OFFERED
              || resolution.state() == Resolution.State.ACCEPTED;
      if (live) {
        effects.add(new Effect.AnswerOffer(resolution, Resolution.State.VOID, Optional.empty()));
      }
    }
    state
        .liaison()
        .filter(request -> LIVE.contains(request.state()))
        .ifPresent(request -> effects.add(new Effect.CloseLiaison(request)));
    effects.addAll(
        new PromiseSteps(state, context).next(PromiseState.VOID, PromiseKind.AFTERCARE, basis));
    effects.add(new Effect.ReleaseUnits());
    effects.add(new Effect.MoveTo(CaseStatus.WITHDRAWN));
    return effects;
  }
}
