package io.redress.cases.domain;

import io.redress.cases.CasePhase;
import io.redress.cases.CaseStatus;
import io.redress.cases.MoneyState;
import io.redress.money.IntentState;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.Party;
import java.util.Comparator;
import java.util.Optional;

/**
 * What everybody sees of a case at a glance, derived from its parts and never set by hand.
 *
 * @param awaited whose act everybody waits for
 * @param next the open promise that falls due first
 */
public record Standing(
    CaseStatus status, CasePhase phase, Party awaited, MoneyState money, Optional<Promise> next) {
  /** The standing of a case in this state. */
  public static Standing of(CaseState state) {
    var next = state.openPromises().stream().min(Comparator.comparing(Promise::dueAt));
    return new Standing(state.status(), phase(state), awaited(state), money(state), next);
  }

  private static CasePhase phase(CaseState state) {
    return switch (state.status()) {
      case DRAFT, SUBMITTED -> CasePhase.FIRST_CONTACT;
      case ASSESSING ->
          state.open(PromiseKind.BRAND_ANSWER).isPresent()
              ? CasePhase.BRAND_LIAISON
              : CasePhase.REVIEW_AND_APPROVAL;
      case DECIDED, DISPUTED, REOPENED -> CasePhase.REVIEW_AND_APPROVAL;
      case FULFILLING, RESOLVED, CLOSED, WITHDRAWN -> CasePhase.IMPLEMENTATION;
    };
  }

  private static Party awaited(CaseState state) {
    return state
        .carrying()
        .map(
            promise ->
                switch (promise.kind()) {
                  case DECISION,
                      REPLY,
                      CALL_BACK,
                      LOOK_AGAIN,
                      DISPUTE_ANSWER,
                      GOODWILL,
                      COMPLAINT,
                      INSPECTION,
                      FULFILMENT ->
                      Party.MERCHANT;
                  case BRAND_ANSWER -> Party.BRAND;
                  case CHOICE, GOODS_BACK, PAYMENT -> Party.CONSUMER;
                  case REFUND -> needsAPerson(state) ? Party.MERCHANT : Party.PROVIDER;
                  case AFTERCARE -> Party.NOBODY;
                })
        .orElse(Party.NOBODY);
  }

  /** Whether nothing is paid unless somebody decides it: nothing is under way by itself. */
  private static boolean needsAPerson(CaseState state) {
    return !state.toPay().isEmpty()
        || state.intents().stream().anyMatch(RecordProviderAnswerHandler::isLeftToAPerson);
  }

  private static MoneyState money(CaseState state) {
    if (needsAPerson(state)) {
      return MoneyState.OWED;
    }
    var intents = state.intents();
    if (!intents.isEmpty()) {
      var isPaid = intents.stream().allMatch(each -> each.state() == IntentState.SETTLED);
      return isPaid ? MoneyState.PAID : MoneyState.ON_THE_WAY;
    }
    return MoneyState.NONE;
  }
}
