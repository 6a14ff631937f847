package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a provider's answer. A refund promise is kept by proof of arrival only; a definite failure
 * starts a new attempt, a few times, and then asks a person. Money that had arrived and comes back
 * is owed again.
 */
final class RecordProviderAnswerHandler {
  /** After so many definite failures a person decides how to pay. */
  static final int MOST_ATTEMPTS = 3;

  private RecordProviderAnswerHandler() {}

  static Verdict handle(
      CaseState state, CaseCommand.RecordProviderAnswer command, CaseContext context) {
    var intent = intentOf(state, command.attemptId());
    if (intent.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("attempt_not_of_this_case", "attempt", command.attemptId().toString()));
    }
    var hasArrived = intent.get().state() == IntentState.SETTLED;
    if (hasArrived && !(command.answer() instanceof ProviderAnswer.Failed)) {
      return Verdict.nothing();
    }
    var recorded = List.<Effect>of(new Effect.RecordAnswer(command.attemptId(), command.answer()));
    return switch (command.answer()) {
      case ProviderAnswer.Accepted a -> askAgain(recorded, command);
      case ProviderAnswer.Unknown a -> askAgain(recorded, command);
      case ProviderAnswer.Succeeded a -> askAgain(recorded, command);
      case ProviderAnswer.Settled a -> settled(state, intent.get(), recorded, context);
      case ProviderAnswer.Failed a -> failed(state, intent.get(), command, context);
    };
  }

  private static Optional<RefundIntent> intentOf(CaseState state, RefundAttemptId attempt) {
    return state.intents().stream()
        .filter(intent -> intent.attempts().stream().anyMatch(each -> each.id().equals(attempt)))
        .findFirst();
  }

  private static Verdict askAgain(List<Effect> recorded, CaseCommand.RecordProviderAnswer command) {
    return Verdict.accepted(recorded, List.of(new Effect.AskProviderLater(command.attemptId())));
  }

  private static Verdict settled(
      CaseState state, RefundIntent intent, List<Effect> recorded, CaseContext context) {
    var effects = new ArrayList<>(recorded);
    effects.add(new Effect.Note("refund_settled", Map.of("intent", intent.id().toString())));
    if (isPaidOnceMore(state, intent)) {
      return Verdict.accepted(effects, arrived(List.of(intent)));
    }
    var others =
        owedIntents(state).stream().filter(each -> !each.id().equals(intent.id())).toList();
    if (others.stream().anyMatch(each -> !isOver(state, each))) {
      return Verdict.accepted(effects);
    }
    var paid =
        state.owed().stream()
            .filter(each -> Fulfilment.isPaid(each) && Fulfilment.isDoneByPaying(each))
            .toList();
    for (var resolution : paid) {
      effects.add(new Effect.AnswerOffer(resolution, Resolution.State.PERFORMED, Optional.empty()));
    }
    effects.addAll(arrived(Stream.concat(Stream.of(intent), others.stream()).toList()));
    return Verdict.accepted(effects, AfterPaying.settled(state, context, paid));
  }

  private static boolean isOver(CaseState state, RefundIntent intent) {
    return switch (intent.state()) {
      case SETTLED -> true;
      case FAILED -> Chargebacks.isGivenByBank(state, intent);
      case CREATED, SUBMITTING, PENDING, SUCCEEDED, UNKNOWN, FROZEN -> false;
    };
  }

  /** Whether it had arrived, came back and is there again, while the case waits for more. */
  private static boolean isPaidOnceMore(CaseState state, RefundIntent intent) {
    var isOwed = state.owed().stream().anyMatch(each -> each.id().equals(intent.resolutionId()));
    if (isOwed) {
      // The difference of an exchange came back after it had arrived, and is there again.
      return !waitsForMoney(state);
    }
    return !(waitsForMoney(state) && state.owed().isEmpty());
  }

  private static boolean waitsForMoney(CaseState state) {
    return state.status() == CaseStatus.FULFILLING
        && state.carrying().filter(each -> each.kind() == PromiseKind.REFUND).isPresent();
  }

  /** What arrived as money is told apart from what is credit with the house. */
  private static List<Effect> arrived(List<RefundIntent> intents) {
    return Stream.concat(
            told(Notice.Kind.REFUND_ARRIVED, intents, each -> !each.isCredit()),
            told(Notice.Kind.CREDIT_GIVEN, intents, RefundIntent::isCredit))
        .toList();
  }

  private static Stream<Effect> told(
      Notice.Kind kind, List<RefundIntent> intents, Predicate<RefundIntent> which) {
    return intents.stream().filter(which).map(RefundIntent::amount).reduce(Money::plus).stream()
        .map(sum -> new Effect.Tell(Notice.toConsumer(kind).paying(sum)));
  }

  /** The intents of what is owed now; those of what was agreed and paid before stay out of it. */
  private static List<RefundIntent> owedIntents(CaseState state) {
    var owed = state.owed().stream().map(Resolution::id).collect(Collectors.toSet());
    return state.intents().stream().filter(each -> owed.contains(each.resolutionId())).toList();
  }

  private static Verdict failed(
      CaseState state,
      RefundIntent intent,
      CaseCommand.RecordProviderAnswer command,
      CaseContext context) {
    var attempt = attempt(intent, command.attemptId());
    if (attempt.state() == AttemptState.FAILED) {
      return Verdict.nothing();
    }
    var chargebacks = new Chargebacks(state, context);
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.RecordAnswer(command.attemptId(), command.answer()));
    if (Chargebacks.isGivenByBank(state, intent)) {
      effects.add(new Effect.Note("refund_not_sent", Map.of("intent", intent.id().toString())));
      effects.add(new Effect.GivenByBank(intent.id()));
      effects.addAll(
          chargebacks.settled(
              each -> each.id().equals(intent.id()) || each.state() == IntentState.FAILED));
      return Verdict.accepted(effects);
    }
    effects.addAll(failed(intent, chargebacks));
    return attempt.state() == AttemptState.SUCCEEDED
        ? Verdict.accepted(effects, failedAfterSuccess(state, intent, attempt, context))
        : Verdict.accepted(effects);
  }

  /** From a payment that is held nothing is sent, and an answer must not be lost over it. */
  private static List<Effect> failed(RefundIntent intent, Chargebacks chargebacks) {
    var named = Map.of("intent", intent.id().toString());
    if (chargebacks.isHeld(intent)) {
      return List.of(new Effect.Note("refund_not_sent", named));
    }
    return List.of(
        new Effect.Note("refund_failed", named),
        isTriedAgain(intent) && chargebacks.isCovered(intent)
            ? new Effect.RetryRefund(intent.id())
            : new Effect.Note("refund_needs_a_person", Map.of()));
  }

  /** A bank that sent money back would do so again; another account is needed. */
  private static boolean isTriedAgain(RefundIntent intent) {
    return intent.attempts().size() < MOST_ATTEMPTS && !intent.attempts().getLast().isTransfer();
  }

  /** Whether nothing more happens to it before a person decides: what is tried again is not so. */
  static boolean isLeftToAPerson(RefundIntent intent) {
    return intent.state() == IntentState.FROZEN || intent.state() == IntentState.FAILED;
  }

  /** The consumer was told that the money is on its way; now they are told the truth and a date. */
  private static List<Effect> failedAfterSuccess(
      CaseState state, RefundIntent intent, RefundAttempt attempt, CaseContext context) {
    var kind = attempt.isCredit() ? Notice.Kind.CREDIT_TAKEN_BACK : Notice.Kind.REFUND_FAILED_ONCE;
    var notice = Notice.toConsumer(kind).paying(intent.amount());
    if (isDecidedAnew(state)) {
      return List.of(new Effect.Tell(notice.until(state.carrying().orElseThrow().dueAt())));
    }
    var steps = new PromiseSteps(state, context);
    var effects =
        new ArrayList<>(
            steps.next(PromiseState.RENEGOTIATED, PromiseKind.REFUND, "refund_failed_late"));
    var due = PromiseSteps.due(effects);
    if (state.status() != CaseStatus.FULFILLING) {
      effects.add(new Effect.MoveTo(CaseStatus.FULFILLING));
    }
    effects.add(new Effect.Tell(notice.until(due)));
    return effects;
  }

  /** Whether people have the case in hand again for something else; it stays where it is. */
  private static boolean isDecidedAnew(CaseState state) {
    return switch (state.status()) {
      case RESOLVED, WITHDRAWN, CLOSED -> false;
      case FULFILLING -> !waitsForMoney(state);
      case DRAFT, SUBMITTED, ASSESSING, DECIDED, DISPUTED, REOPENED -> true;
    };
  }

  private static RefundAttempt attempt(RefundIntent intent, RefundAttemptId id) {
    return intent.attempts().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
