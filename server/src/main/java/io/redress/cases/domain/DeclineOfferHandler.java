package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The consumer wants something else; it is our turn again, by a date. */
final class DeclineOfferHandler {
  private DeclineOfferHandler() {}

  static Verdict handle(CaseState state, CaseCommand.DeclineOffer command, CaseContext context) {
    if (command.words().text().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var effects = new ArrayList<Effect>();
    for (var offer : state.offered()) {
      effects.add(new Effect.AnswerOffer(offer, Resolution.State.DECLINED, Optional.empty()));
    }
    var message =
        new CaseCommand.WriteMessage(
            state.id(), ThreadKind.CONSUMER, MessageChannel.PAGE, command.words());
    return Verdict.accepted(
        effects,
        new PromiseSteps(state, context)
            .next(PromiseState.KEPT, PromiseKind.DECISION, "offer_declined"),
        List.of(
            new Effect.Write(message),
            new Effect.Note("offer_declined", Map.of()),
            new Effect.MoveTo(CaseStatus.ASSESSING)));
  }
}
