package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonRequest;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the brand's answer, also a late one. A refusal changes who bears the loss, never what the
 * consumer may claim; so every answer leads back to our own decision.
 */
final class RecordBrandAnswerHandler {
  private RecordBrandAnswerHandler() {}

  static Verdict handle(
      CaseState state, CaseCommand.RecordBrandAnswer command, CaseContext context) {
    var request = state.liaison().orElseThrow();
    if (command.heard().at().filter(at -> isImpossible(at, request, context)).isPresent()) {
      return Verdict.refused("brand_heard_when");
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.BrandAnswered(request, command.answer(), command.heard()));
    effects.add(
        new Effect.Note(
            "brand_answered",
            Map.of(
                "request",
                request.id().toString(),
                "answer",
                code(command.answer()),
                "way",
                command.heard().way().name().toLowerCase(Locale.ROOT))));
    if (state.open(PromiseKind.BRAND_ANSWER).isEmpty()) {
      return Verdict.accepted(effects);
    }
    var asksUs = command.answer() instanceof BrandAnswer.Asked;
    var steps = new PromiseSteps(state, context);
    var next =
        asksUs
            ? steps.next(PromiseState.RENEGOTIATED, PromiseKind.DECISION, "brand_asks_us")
            : steps.next(PromiseState.KEPT, PromiseKind.DECISION, "brand_answered");
    return Verdict.accepted(effects, next, asksUs ? List.of() : told(next));
  }

  /** Before it was asked a brand answers nothing, and what is still to come was not heard. */
  private static boolean isImpossible(Instant at, LiaisonRequest request, CaseContext context) {
    return at.isAfter(context.now()) || at.isBefore(request.createdAt());
  }

  private static List<Effect> told(List<Effect> next) {
    return List.of(
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.BRAND_ANSWERED).until(PromiseSteps.due(next))),
        new Effect.Tell(Notice.of(Notice.Kind.BRAND_THANKS, Party.BRAND)));
  }

  private static String code(BrandAnswer answer) {
    return switch (answer) {
      case BrandAnswer.Approved a -> "approved";
      case BrandAnswer.ApprovedInPart a -> "approved_in_part";
      case BrandAnswer.Declined a -> "declined";
      case BrandAnswer.Asked a -> "asked";
    };
  }
}
