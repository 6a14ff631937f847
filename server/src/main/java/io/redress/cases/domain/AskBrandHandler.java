package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.Asking;
import io.redress.liaison.Collecting;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.LiaisonBatchId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Party;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    var batch =
        command.how().letter() == Asking.Letter.TOGETHER
            ? Optional.of(Collecting.batch(brand, context.now()))
            : Optional.<LiaisonBatchId>empty();
    var request =
        new NewLiaisonRequest(
            id,
            state.id(),
            brand,
            remedy,
            command.question(),
            answerBy,
            command.how().whenSilent().orElse(context.agreed().whenSilent()),
            batch,
            context.agreed().answerWorkingDays());
    return Verdict.accepted(asked(new Effect.AskBrand(request), command), next, told(request));
  }

  /** What is collected reaches the brand in the letter of its batch. */
  private static List<Effect> told(NewLiaisonRequest request) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.MoveTo(CaseStatus.ASSESSING));
    if (request.batch().isEmpty()) {
      effects.add(
          new Effect.Tell(
              Notice.of(Notice.Kind.BRAND_REQUEST, Party.BRAND).until(request.answerBy())));
    }
    effects.add(
        new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_ASKED).until(request.answerBy())));
    return effects;
  }

  private static List<Effect> asked(Effect.AskBrand effect, CaseCommand.AskBrand command) {
    var request = effect.request();
    var id = request.id().toString();
    var effects = new ArrayList<Effect>();
    effects.add(effect);
    effects.add(
        new Effect.Note("brand_asked", Map.of("request", id, "remedy", request.askedRemedy())));
    effects.addAll(StrainedBrand.note(request.id(), command.how().allTheSame()));
    return effects;
  }
}
