package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the brand's answer, also a late one; what was said to an earlier request answers no later
 * one. The same question that is sent twice is asked once. A refusal changes who bears the loss,
 * never what the consumer may claim; so every answer leads back to our own decision.
 */
final class RecordBrandAnswerHandler {
  private RecordBrandAnswerHandler() {}

  static Verdict handle(
      CaseState state, CaseCommand.RecordBrandAnswer command, CaseContext context) {
    var request = state.liaison().orElseThrow();
    if (command.heard().about().filter(about -> !about.equals(request.id())).isPresent()) {
      return Verdict.refused("brand_other_request");
    }
    if (command.heard().at().filter(at -> isImpossible(at, request, context)).isPresent()) {
      return Verdict.refused("brand_heard_when");
    }
    if (isAskedAlready(request, command.answer())) {
      return Verdict.nothing();
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
      return Verdict.accepted(effects, unawaited(state, command.answer(), context));
    }
    var steps = new PromiseSteps(state, context);
    var next =
        command.answer() instanceof BrandAnswer.Asked
            ? steps.next(PromiseState.RENEGOTIATED, PromiseKind.DECISION, "brand_asks_us")
            : steps.next(PromiseState.KEPT, PromiseKind.DECISION, "brand_answered");
    return Verdict.accepted(effects, next, told(command.answer(), PromiseSteps.due(next)));
  }

  private static boolean isAskedAlready(LiaisonRequest request, BrandAnswer answer) {
    return request.state() == LiaisonState.INFO_ASKED
        && answer instanceof BrandAnswer.Asked(var question)
        && question.strip().equals(request.answerWords().orElse("").strip());
  }

  /** What comes late, or before our reply, is told while the decision is still ours to make. */
  private static List<Effect> unawaited(CaseState state, BrandAnswer answer, CaseContext context) {
    return state
        .carrying()
        .filter(promise -> promise.kind() == PromiseKind.DECISION)
        .filter(promise -> !promise.isOverdueAt(context.now()))
        .map(promise -> told(answer, promise.dueAt()))
        .orElse(List.of());
  }

  /** Before it was asked a brand answers nothing, and what is still to come was not heard. */
  private static boolean isImpossible(Instant at, LiaisonRequest request, CaseContext context) {
    return at.isAfter(context.now()) || at.isBefore(request.createdAt());
  }

  /** What the consumer hears of it, with the day of our next word; the brand is thanked. */
  private static List<Effect> told(BrandAnswer answer, Instant due) {
    return switch (answer) {
      case BrandAnswer.Asked a ->
          List.of(new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_WANTS_TO_KNOW).until(due)));
      case BrandAnswer.Approved a -> answered(due);
      case BrandAnswer.ApprovedInPart a -> answered(due);
      case BrandAnswer.Declined a -> answered(due);
    };
  }

  private static List<Effect> answered(Instant due) {
    return List.of(
        new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_ANSWERED).until(due)),
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
