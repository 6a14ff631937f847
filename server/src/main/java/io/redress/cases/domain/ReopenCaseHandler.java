package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the matter up again; pieces that were freed are held again or the command is refused. */
final class ReopenCaseHandler {
  private ReopenCaseHandler() {}

  static Verdict handle(CaseState state, CaseCommand.ReopenCase command, CaseContext context) {
    return Verdict.accepted(
        SpokenWords.kept(state, command.words()), effects(state, context, Effect.IfTaken.REFUSE));
  }

  static List<Effect> effects(CaseState state, CaseContext context, Effect.IfTaken ifTaken) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.HoldUnits(ifTaken));
    var next =
        new PromiseSteps(state, context).next(PromiseState.VOID, PromiseKind.DECISION, "reopened");
    effects.addAll(next);
    effects.add(new Effect.MoveTo(CaseStatus.REOPENED));
    effects.add(new Effect.Note("reopened", Map.of()));
    effects.add(
        new Effect.Tell(Notice.toConsumer(Notice.Kind.REOPENED).until(PromiseSteps.due(next))));
    return effects;
  }
}
