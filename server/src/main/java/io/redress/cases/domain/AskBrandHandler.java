package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Party;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks the brand; the consumer's clock runs on under a promise that names the brand's date. Goods
 * of the house's own make need nobody's leave.
 */
final class AskBrandHandler {
  private AskBrandHandler() {}

  static Verdict handle(CaseState state, CaseCommand.AskBrand command, CaseContext context) {
    if (command.question().isBlank()) {
      return Verdict.refused("question_missing");
    }
    var ownMake = context.agreed().ownMake();
    if (ownMake.isPresent()) {
      return new Verdict.Refused(Refusal.of("brand_is_our_own", "reason", ownMake.get()));
    }
    var brand = state.head().brandId().orElseThrow();
    var steps = new PromiseSteps(state, context);
    var next = steps.next(PromiseState.RENEGOTIATED, PromiseKind.BRAND_ANSWER, "brand_asked");
    var answerBy = PromiseSteps.due(next);
    var id = new LiaisonRequestId(context.newIds().get());
    var remedy = command.remedy().name().toLowerCase(Locale.ROOT);
    var whenSilent = command.whenSilent().orElse(context.agreed().whenSilent());
    var request =
        new NewLiaisonRequest(
            id, state.id(), brand, remedy, command.question(), answerBy, whenSilent);
    return Verdict.accepted(
        List.of(
            new Effect.AskBrand(request),
            new Effect.Note("brand_asked", Map.of("request", id.toString(), "remedy", remedy))),
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.ASSESSING),
            new Effect.Tell(Notice.of(Notice.Kind.BRAND_REQUEST, Party.BRAND).until(answerBy)),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_ASKED).until(answerBy))));
  }
}
