package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says no, with reasons; never where the law says yes. */
final class DeclineRequestHandler {
  private DeclineRequestHandler() {}

  static Verdict handle(CaseState state, CaseCommand.DeclineRequest command, CaseContext context) {
    for (var assessment : context.assessments()) {
      var floor = Floor.of(state, assessment);
      if (!floor.remedies().isEmpty()) {
        return new Verdict.Refused(
            Refusal.of("law_says_yes", "remedy", floor.remedies().getFirst().code()));
      }
    }
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var effects = new ArrayList<>(SetAside.closeLiaison(state));
    for (var offer : state.offered()) {
      effects.add(new Effect.AnswerOffer(offer, Resolution.State.VOID, Optional.empty()));
    }
    effects.addAll(SpokenWords.kept(state, command.words()));
    return Verdict.accepted(
        effects,
        new PromiseSteps(state, context)
            .next(PromiseState.KEPT, PromiseKind.AFTERCARE, "request_declined"),
        List.of(
            new Effect.ReleaseUnits(),
            new Effect.MoveTo(CaseStatus.RESOLVED),
            new Effect.Note("declined", Map.of()),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.DECISION_NO).saying(command.words()))));
  }
}
