package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.util.List;
import java.util.Map;

/**
 * Answers the brand's question; the brand is awaited again until a new date, of which the consumer
 * hears.
 */
final class ReplyToBrandHandler {
  private ReplyToBrandHandler() {}

  static Verdict handle(CaseState state, CaseCommand.ReplyToBrand command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var request = state.liaison().orElseThrow();
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.RENEGOTIATED, PromiseKind.BRAND_ANSWER, "brand_asked");
    var answerBy = PromiseSteps.due(next);
    return Verdict.accepted(
        List.of(
            new Effect.BrandReplied(request.until(answerBy), command.words()),
            new Effect.Note("brand_replied", Map.of("request", request.id().toString()))),
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.ASSESSING),
            new Effect.Tell(
                Notice.of(Notice.Kind.BRAND_REPLY, Party.BRAND)
                    .until(answerBy)
                    .saying(command.words())),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_TOLD).until(answerBy))));
  }
}
