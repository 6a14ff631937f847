package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks the brand; the consumer's clock runs on under a promise that names the brand's date. */
final class AskBrandHandler {
  private AskBrandHandler() {}

  static Verdict handle(CaseState state, CaseCommand.AskBrand command, CaseContext context) {
    if (command.question().isBlank()) {
      return Verdict.refused("question_missing");
    }
    var brand = state.head().brandId().orElseThrow();
    var steps = new PromiseSteps(state, context);
    var next = steps.next(PromiseState.RENEGOTIATED, PromiseKind.BRAND_ANSWER, "brand_asked");
    var answerBy = PromiseSteps.due(next);
    var id = new LiaisonRequestId(context.newIds().get());
    var remedy = command.remedy().name().toLowerCase(Locale.ROOT);
    var request =
        new NewLiaisonRequest(id, state.id(), brand, remedy, command.question(), answerBy);
    return Verdict.accepted(
        asked(new Effect.AskBrand(request), command),
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.ASSESSING),
            new Effect.Tell(Notice.of(Notice.Kind.BRAND_REQUEST, Party.BRAND).until(answerBy)),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_ASKED).until(answerBy))));
  }

  /** What was warned of stands beside the request; the reason is kept apart from the chain. */
  private static List<Effect> asked(Effect.AskBrand effect, CaseCommand.AskBrand command) {
    var request = effect.request();
    var id = request.id().toString();
    var effects = new ArrayList<Effect>();
    effects.add(effect);
    effects.add(
        new Effect.Note("brand_asked", Map.of("request", id, "remedy", request.askedRemedy())));
    var strains = command.allTheSame().strains();
    if (!strains.isEmpty()) {
      effects.add(
          new Effect.Note(
              "brand_strained", Map.of("request", id, "strains", String.join(",", strains))));
    }
    return effects;
  }
}
