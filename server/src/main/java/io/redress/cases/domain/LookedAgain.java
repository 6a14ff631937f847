package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.ThreadKind;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever acts on a case that was put off has looked at it again: that promise is kept. */
final class LookedAgain {
  private LookedAgain() {}

  /** The verdict, with the end of what was put off where a person of the house has acted. */
  static Verdict.Accepted noted(
      CaseState state, CaseCommand command, Verdict.Accepted verdict, CaseContext context) {
    var putOff =
        state
            .open(PromiseKind.LOOK_AGAIN)
            .filter(promise -> isByTheHouse(context) && isALook(command))
            .filter(promise -> !verdict.effects().isEmpty() && !isEnded(promise, verdict));
    return putOff
        .map(
            promise ->
                new Verdict.Accepted(
                    Stream.concat(
                            verdict.effects().stream(),
                            Stream.of(
                                new Effect.EndPromise(
                                    promise, PromiseState.KEPT, Optional.empty())))
                        .toList()))
        .orElse(verdict);
  }

  private static boolean isByTheHouse(CaseContext context) {
    return switch (context.actor().kind()) {
      case STAFF, API_KEY -> true;
      case CONSUMER, BRAND_CONTACT, PROVIDER, SYSTEM -> false;
    };
  }

  /** Giving it to somebody, another date, a file or a note among ourselves is no look at it. */
  private static boolean isALook(CaseCommand command) {
    return switch (CommandKind.of(command)) {
      case HAND_OVER,
          MOVE_PROMISE,
          MAKE_PROMISE,
          ASK_CALL,
          NOTE_CONTACT,
          ADD_EVIDENCE,
          CHANGE_EVIDENCE ->
          false;
      case WRITE_MESSAGE -> isToOthers(command);
      case ASK_BRAND, REPLY_TO_BRAND, APPEAL_TO_BRAND, ACKNOWLEDGE_REQUEST -> true;
      case MISS_CALL,
          OPEN_DISPUTE,
          ANSWER_DISPUTE,
          CLOSE_DISPUTE,
          GRANT_GOODWILL,
          ANSWER_GOODWILL,
          PERFORM_GOODWILL,
          COMPLAIN,
          MOVE_COMPLAINT,
          DECIDE,
          ANSWER_FACT,
          RECORD_BRAND_ANSWER,
          OFFER_REMEDIES,
          DECLINE_REQUEST,
          ACCEPT_OFFER,
          DECLINE_OFFER,
          RECEIVE_GOODS,
          LET_KEEP,
          DOUBT_GOODS,
          CONFIRM_GOODS,
          INSPECT_GOODS,
          RELEASE_REFUND,
          RETRY_REFUND,
          RECORD_PROVIDER_ANSWER,
          PERFORM_REMEDY,
          PAY_DIFFERENCE,
          RECORD_CHARGE_ANSWER,
          REPORT_PAYMENT,
          CALL_OFF_EXCHANGE,
          CLOSE_CASE,
          WITHDRAW_REQUEST,
          REOPEN_CASE,
          HANDLE_DUE_PROMISE ->
          true;
    };
  }

  private static boolean isToOthers(CaseCommand command) {
    return command instanceof CaseCommand.WriteMessage message
        && message.thread() != ThreadKind.INTERNAL;
  }

  private static boolean isEnded(Promise promise, Verdict.Accepted verdict) {
    return verdict.effects().stream()
        .anyMatch(
            effect ->
                effect instanceof Effect.EndPromise end && end.promise().id().equals(promise.id()));
  }
}
