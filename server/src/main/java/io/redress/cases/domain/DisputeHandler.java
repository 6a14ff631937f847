package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.ActorKind;
import io.redress.shared.DisputeId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes disputes in, answers them and notes their end. An answer is promised when one comes in: to
 * the consumer who appeals, by our calendar; to ourselves for all others, by the day that they set.
 */
final class DisputeHandler {
  private final CaseState state;
  private final CaseContext context;

  private DisputeHandler(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  static Verdict open(CaseState state, CaseCommand.OpenDispute command, CaseContext context) {
    var handler = new DisputeHandler(state, context);
    return handler
        .refused(command.claim())
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> handler.taken(command.claim()));
  }

  static Verdict answer(CaseState state, CaseCommand.AnswerDispute command, CaseContext context) {
    if (command.words().isBlank()) {
      return Verdict.refused("words_missing");
    }
    var handler = new DisputeHandler(state, context);
    var said = new Dispute.Answer(context.now(), command.words(), command.exhibits());
    return handler.moved(
        command.disputeId(),
        command.move(),
        dispute -> handler.told(dispute, PromiseState.KEPT, Optional.of(said)));
  }

  static Verdict close(CaseState state, CaseCommand.CloseDispute command, CaseContext context) {
    var handler = new DisputeHandler(state, context);
    return handler.moved(
        command.disputeId(),
        command.move(),
        dispute -> handler.told(dispute, PromiseState.VOID, Optional.empty()));
  }

  private Optional<Refusal> refused(Claim claim) {
    var isAppeal = claim.kind() == Dispute.Kind.APPEAL;
    if (!isAppeal && context.actor().kind() == ActorKind.CONSUMER) {
      return Optional.of(Refusal.of("not_yours", "command", CommandKind.OPEN_DISPUTE.code()));
    }
    if (claim.question().isBlank() || (!isAppeal && claim.party().isBlank())) {
      return Optional.of(Refusal.of("words_missing"));
    }
    if (isAppeal && !Dispute.mayBeAppealed(state.status(), state.disputes())) {
      return Optional.of(Refusal.of("not_to_be_appealed"));
    }
    return claim.answerBy().flatMap(this::refusedDate);
  }

  private Optional<Refusal> refusedDate(Instant date) {
    if (!date.isAfter(context.now())) {
      return Optional.of(Refusal.of("date_is_past"));
    }
    var most = PromiseKind.DISPUTE_ANSWER.maxSpan();
    return Duration.between(context.now(), date).compareTo(most) > 0
        ? Optional.of(Refusal.of("date_too_far", "days", String.valueOf(most.toDays())))
        : Optional.empty();
  }

  private Verdict taken(Claim claim) {
    var effects = new ArrayList<Effect>();
    if (state.status() == CaseStatus.CLOSED) {
      // Nothing is owed in a closed case, and an answer is.
      effects.addAll(ReopenCaseHandler.effects(state, context, Effect.IfTaken.GO_ON));
    }
    var promise = promise(claim);
    var id = new DisputeId(context.newIds().get());
    effects.add(new Effect.MakePromise(promise));
    effects.add(
        new Effect.OpenDispute(
            new Dispute(
                id,
                claim,
                Dispute.State.OPEN,
                promise.id(),
                context.now(),
                Optional.empty(),
                Optional.empty())));
    if (claim.kind() == Dispute.Kind.CHARGEBACK) {
      effects.addAll(new Chargebacks(state, context).held(id));
    }
    if (claim.kind() == Dispute.Kind.APPEAL) {
      effects.addAll(SpokenWords.kept(state, claim.question()));
      effects.add(
          new Effect.Tell(
              Notice.toConsumer(Notice.Kind.PROMISE_GIVEN)
                  .until(promise.dueAt())
                  .about(promise.given())));
    }
    return Verdict.accepted(effects);
  }

  private NewPromise promise(Claim claim) {
    var isAppeal = claim.kind() == Dispute.Kind.APPEAL;
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        state.id(),
        PromiseKind.DISPUTE_ANSWER,
        isAppeal ? Party.CONSUMER : Party.MERCHANT,
        state.head().owner(),
        "dispute_opened",
        context.now(),
        claim
            .answerBy()
            .orElseGet(() -> context.dueAt().apply(PromiseKind.DISPUTE_ANSWER, context.now())));
  }

  private Verdict moved(
      DisputeId id, Dispute.Move move, Function<Effect.MoveDispute, List<Effect>> effects) {
    var found = state.disputes().stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Verdict.refused("dispute_unknown");
    }
    return switch (DisputeMachine.apply(found.get().state(), move)) {
      case DisputeMachine.Outcome.Refused(var refusal) -> new Verdict.Refused(refusal);
      case DisputeMachine.Outcome.Moved(var to) ->
          Verdict.accepted(
              effects.apply(new Effect.MoveDispute(found.get(), to, Optional.empty())));
    };
  }

  private List<Effect> told(
      Effect.MoveDispute moved, PromiseState end, Optional<Dispute.Answer> said) {
    var effects = new ArrayList<Effect>();
    owed(moved.dispute())
        .ifPresent(promise -> effects.add(new Effect.EndPromise(promise, end, Optional.empty())));
    effects.add(new Effect.MoveDispute(moved.dispute(), moved.to(), said));
    if (Chargebacks.isOne(moved.dispute()) && moved.to() != Dispute.State.CONTESTED) {
      effects.addAll(new Chargebacks(state, context).ended(moved.dispute(), moved.to()));
    }
    if (moved.dispute().claim().kind() == Dispute.Kind.APPEAL && said.isPresent()) {
      effects.addAll(SpokenWords.kept(state, said.get().words()));
      effects.add(
          new Effect.Tell(
              Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(said.get().words())));
    }
    return effects;
  }

  /** The promise of an answer as it stands after all that was renewed. */
  private Optional<Promise> owed(Dispute dispute) {
    var next = promise(dispute.promise());
    while (next.flatMap(Promise::successor).isPresent()) {
      next = next.flatMap(Promise::successor).flatMap(this::promise);
    }
    return next.filter(Promise::isOpen);
  }

  private Optional<Promise> promise(PromiseId id) {
    return state.promises().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
