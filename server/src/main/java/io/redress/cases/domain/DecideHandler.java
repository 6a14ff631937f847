package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Keeps what the rulebook says now; after a dispute it also frees what was agreed before. */
final class DecideHandler {
  private DecideHandler() {}

  static Verdict handle(CaseState state, CaseContext context) {
    if (context.assessments().size() != state.lines().size()) {
      throw new IllegalStateException("each line needs an assessment");
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.KeepDecisions(context.assessments()));
    effects.add(new Effect.Note("decided", Map.of()));
    for (var agreed : state.owed()) {
      effects.add(new Effect.AnswerOffer(agreed, Resolution.State.VOID, Optional.empty()));
      effects.addAll(SetAside.asksNoLonger(agreed));
    }
    if (state.open(PromiseKind.DECISION).isPresent()) {
      effects.add(new Effect.MoveTo(CaseStatus.DECIDED));
    }
    return Verdict.accepted(effects);
  }
}
