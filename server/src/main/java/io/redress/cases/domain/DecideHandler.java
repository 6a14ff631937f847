package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.GoodsLine;
import io.redress.promises.PromiseKind;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what the rulebook says now; after a dispute it also frees what was agreed before.
 *
 * <p>What one person alone found to be something else is no ground for anything: a second one looks
 * first.
 */
final class DecideHandler {
  private DecideHandler() {}

  static Verdict handle(CaseState state, CaseContext context) {
    if (context.assessments().size() != state.lines().size()) {
      throw new IllegalStateException("each line needs an assessment");
    }
    var seenByOne = state.goods().stream().filter(GoodsLine::isSeenByOne).findFirst();
    if (seenByOne.isPresent()) {
      return new Verdict.Refused(
          Refusal.of("second_look_missing", "line", seenByOne.get().id().toString()));
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
