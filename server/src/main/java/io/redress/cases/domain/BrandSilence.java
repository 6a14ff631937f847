package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.liaison.Course;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Party;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happens while a brand keeps silent: it is reminded before its date, and at its date comes
 * what was set when it was asked. It is waited for once more at most; after that the house goes on
 * without it. Whatever was set, the consumer hears of it and may claim what they could before.
 */
final class BrandSilence {
  /** The basis of a promise that was made because the brand is waited for once more. */
  static final String WAITED = "brand_waited_for";

  private final CaseState state;
  private final CaseContext context;

  BrandSilence(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** The brand is reminded of a date that is near. */
  List<Effect> reminder() {
    return state.liaison().stream()
        .filter(request -> request.state().isLive())
        .<Effect>map(request -> new Effect.Tell(toBrand(Notice.Kind.BRAND_DATE_NEAR)))
        .toList();
  }

  /** The last moment of this promise has passed. */
  Verdict of(Promise promise) {
    return state
        .liaison()
        .filter(request -> isWaitedFor(request) && !wasWaitedFor(promise))
        .map(request -> waited(promise, request))
        .orElseGet(() -> goneOn(promise));
  }

  private static boolean isWaitedFor(LiaisonRequest request) {
    return request.state().isLive() && request.course().whenSilent() == WhenSilent.WAIT_ON;
  }

  /** Whether the wait that this promise stands for was made longer before. */
  private boolean wasWaitedFor(Promise promise) {
    var latest = Optional.of(promise);
    while (latest.filter(each -> each.kind() == PromiseKind.BRAND_ANSWER).isPresent()) {
      if (latest.get().basis().equals(WAITED)) {
        return true;
      }
      latest = state.before(latest.get());
    }
    return false;
  }

  private Verdict waited(Promise promise, LiaisonRequest request) {
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.BROKEN, PromiseKind.BRAND_ANSWER, WAITED);
    var due = PromiseSteps.due(next);
    return Verdict.accepted(
        List.of(new Effect.BrandWaitedFor(request.until(due))),
        next,
        List.of(
            new Effect.Note(WAITED, facts(promise)),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_WAITED_FOR).until(due)),
            new Effect.Tell(toBrand(Notice.Kind.BRAND_DATE_NEAR)),
            new Effect.Tell(new ToldSlip(state, context, promise).escalated().until(due))));
  }

  private Verdict goneOn(Promise promise) {
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.BROKEN, PromiseKind.DECISION, "brand_silent");
    var due = PromiseSteps.due(next);
    var silent =
        state.liaison().<Effect>map(Effect.BrandSilent::new).map(List::of).orElseGet(List::of);
    return Verdict.accepted(
        silent,
        next,
        List.of(
            new Effect.MoveTo(CaseStatus.ASSESSING),
            new Effect.Note("brand_silent", facts(promise)),
            new Effect.Tell(Notice.toConsumer(Notice.Kind.BRAND_SILENT).until(due)),
            new Effect.Tell(toBrand(Notice.Kind.BRAND_REMINDER)),
            new Effect.Tell(new ToldSlip(state, context, promise).escalated().until(due))));
  }

  private Map<String, String> facts(Promise promise) {
    var then = state.liaison().map(LiaisonRequest::course).map(Course::whenSilent);
    return Map.of(
        "promise",
        promise.id().toString(),
        "kind",
        promise.kind().name(),
        "then",
        then.orElse(WhenSilent.ESCALATE).name().toLowerCase(Locale.ROOT));
  }

  private static Notice toBrand(Notice.Kind kind) {
    return Notice.of(kind, Party.BRAND);
  }
}
