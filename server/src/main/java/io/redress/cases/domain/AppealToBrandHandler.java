package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a brand that said no, or not all, to think again. Whatever it says, the consumer may claim
 * what they could before; they hear that the brand has another date.
 */
final class AppealToBrandHandler {
  private AppealToBrandHandler() {}

  static Verdict handle(CaseState state, CaseCommand.AppealToBrand command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var request = state.liaison().orElseThrow();
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.RENEGOTIATED, PromiseKind.BRAND_ANSWER, "brand_appealed");
    var answerBy = PromiseSteps.due(next);
    return Verdict.accepted(
        appealed(new Effect.BrandAppealed(request.until(answerBy), command.words()), command),
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.ASSESSING),
            new Effect.Tell(
                Notice.of(Notice.Kind.BRAND_APPEAL, Party.BRAND)
                    .until(answerBy)
                    .saying(command.words())),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_APPEALED).until(answerBy))));
  }

  private static List<Effect> appealed(
      Effect.BrandAppealed effect, CaseCommand.AppealToBrand command) {
    var request = effect.request().id();
    var effects = new ArrayList<Effect>();
    effects.add(effect);
    effects.add(new Effect.Note("brand_appealed", Map.of("request", request.toString())));
    effects.addAll(StrainedBrand.note(request, command.allTheSame()));
    return effects;
  }
}
