package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.OpenCase;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What taking a request in does: the first decision is kept, an answer is promised, and the receipt
 * goes out, whatever the verdict will be.
 */
public final class OpeningRules {
  /** Who holds a new case until somebody takes it. */
  public static final String FIRST_OWNER = "desk";

  /** The team that new cases go to. */
  public static final String FIRST_TEAM = "desk";

  private OpeningRules() {}

  /** The effects of opening a case that is still a draft. */
  public static List<Effect> open(CaseState draft, OpenCase request, CaseContext context) {
    var promise = new PromiseSteps(draft, context).make(PromiseKind.DECISION, "request_received");
    var effects = new ArrayList<Effect>();
    effects.add(
        new Effect.Note(
            "opened", Map.of("channel", request.channel().name(), "kind", request.kind().name())));
    effects.add(new Effect.MakePromise(promise));
    effects.add(new Effect.KeepDecisions(context.assessments()));
    effects.add(new Effect.MoveTo(CaseStatus.SUBMITTED));
    effects.add(new Effect.Tell(receipt(request).until(promise.dueAt())));
    return effects;
  }

  private static Notice receipt(OpenCase request) {
    return switch (request.kind()) {
      case REQUEST -> Notice.toConsumer(Notice.Kind.REQUEST_RECEIVED);
      case WITHDRAWAL -> Notice.toConsumer(Notice.Kind.WITHDRAWAL_RECEIVED).saying(request.words());
    };
  }
}
