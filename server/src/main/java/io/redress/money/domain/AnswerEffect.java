package io.redress.money.domain;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.ledger.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a provider's answer changes. */
public sealed interface AnswerEffect {
  /** It says what is known already. */
  record Nothing() implements AnswerEffect {}

  /**
   * It moves attempt and intent on.
   *
   * @param postings what is booked for it, in order
   */
  record Changes(AttemptState attempt, IntentState intent, List<PostingKind> postings)
      implements AnswerEffect {
    public Changes {
      postings = List.copyOf(postings);
    }

    /** Whether the amount may be paid out again: only after a definite failure. */
    public boolean freesAmount() {
      return attempt == AttemptState.FAILED;
    }
  }

  /**
   * It cannot be true together with what is known, so money may be lost: nothing more is paid until
   * somebody has looked.
   *
   * @param reason code
   */
  record Contradicts(String reason) implements AnswerEffect {}

  /** The effect of an answer about an attempt of this intent. */
  static AnswerEffect of(RefundIntent intent, RefundAttempt attempt, ProviderAnswer answer) {
    var told = referenceOf(answer);
    if (told.isPresent()
        && attempt.providerReference().filter(r -> !told.get().equals(r)).isPresent()) {
      return new Contradicts("reference_differs");
    }
    var command = RefundCommand.of(answer);
    return switch (AttemptMachine.apply(attempt.state(), command)) {
      case Transition.Refused<AttemptState>(var reason) -> new Contradicts(reason);
      // An older attempt that failed says nothing about the intent, which may have a newer one.
      case Transition.Accepted<AttemptState>(var next)
          when attempt.state() == AttemptState.FAILED ->
          new Nothing();
      case Transition.Accepted<AttemptState>(var next) ->
          effect(intent, attempt, next, intentAfter(intent, command));
    };
  }

  /** The provider's own id in an answer that carries one. */
  static Optional<String> referenceOf(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Accepted(var reference) -> Optional.of(reference);
      case ProviderAnswer.Succeeded(var reference) -> Optional.of(reference);
      case ProviderAnswer.Settled(var reference, var at) -> Optional.of(reference);
      case ProviderAnswer.Failed failed -> Optional.empty();
      case ProviderAnswer.Unknown unknown -> Optional.empty();
    };
  }

  private static IntentState intentAfter(RefundIntent intent, RefundCommand command) {
    return switch (RefundMachine.apply(intent.state(), command)) {
      case Transition.Accepted<IntentState>(var next) -> next;
      case Transition.Refused<IntentState>(var reason) ->
          throw new IllegalStateException(
              "intent %s in %s and its attempt disagree: %s"
                  .formatted(intent.id(), intent.state(), reason));
    };
  }

  private static AnswerEffect effect(
      RefundIntent intent, RefundAttempt attempt, AttemptState next, IntentState nextIntent) {
    if (next == attempt.state() && nextIntent == intent.state()) {
      return new Nothing();
    }
    if (attempt.isCredit()) {
      return new Changes(next, nextIntent, ofCredit(intent, next, nextIntent));
    }
    var postings = new ArrayList<PostingKind>();
    var hadLeft = attempt.state() == AttemptState.SUCCEEDED;
    var hadArrived = intent.state() == IntentState.SETTLED;
    if (next == AttemptState.SUCCEEDED && !hadLeft) {
      postings.add(PostingKind.REFUND_LEFT);
    }
    if (nextIntent == IntentState.SETTLED && !hadArrived) {
      postings.add(PostingKind.REFUND_ARRIVED);
    }
    if (next == AttemptState.FAILED && hadLeft) {
      postings.add(hadArrived ? PostingKind.REFUND_RETURNED : PostingKind.REFUND_CAME_BACK);
    }
    return new Changes(next, nextIntent, postings);
  }

  // Credit never leaves the house: what is owed as money is owed as credit from then on.
  private static List<PostingKind> ofCredit(
      RefundIntent intent, AttemptState next, IntentState nextIntent) {
    var hadArrived = intent.state() == IntentState.SETTLED;
    if (nextIntent == IntentState.SETTLED && !hadArrived) {
      return List.of(PostingKind.CREDIT_ISSUED);
    }
    return next == AttemptState.FAILED && hadArrived
        ? List.of(PostingKind.CREDIT_TAKEN_BACK)
        : List.of();
  }
}
