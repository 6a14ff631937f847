package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes that remedies which are no payment were carried out, by hand for now. */
final class PerformRemedyHandler {
  private PerformRemedyHandler() {}

  static Verdict handle(CaseState state, CaseCommand.PerformRemedy command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var effects = new ArrayList<Effect>();
    for (var resolution : state.owed()) {
      effects.add(new Effect.AnswerOffer(resolution, Resolution.State.PERFORMED, Optional.empty()));
    }
    var notice = Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(command.words());
    return Verdict.accepted(
        effects,
        new PromiseSteps(state, context)
            .next(PromiseState.KEPT, PromiseKind.AFTERCARE, "remedy_performed"),
        List.of(
            new Effect.ReleaseUnits(),
            new Effect.MoveTo(CaseStatus.RESOLVED),
            new Effect.Note("remedy_performed", Map.of()),
            new Effect.Tell(notice)));
  }
}
