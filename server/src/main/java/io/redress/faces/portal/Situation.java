package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.MoneyState;
import io.redress.cases.Resolution;
import io.redress.money.IntentState;
import io.redress.promises.PromiseKind;
import java.util.EnumSet;

/** Where a case is, as its first sentence tells it. */
enum Situation {
  READING,
  BRAND_DECIDES,
  LOOKING_AGAIN,
  PREPARING,
  YOUR_CHOICE,
  COMING_BACK,
  TO_PAY,
  CHECKING,
  PAYING,
  MONEY_ON_WAY,
  MONEY_HELD,
  MONEY_TROUBLE,
  DOING,
  LATE,
  MONEY_THERE,
  DONE,
  SAID_NO,
  SET_ASIDE,
  CLOSED;

  static Situation of(CaseView view) {
    var commitments = new Commitments(view);
    var isLate = commitments.carrying().flatMap(commitments::broken).isPresent();
    return switch (view.head().status()) {
      case DRAFT, SUBMITTED -> isLate ? LATE : READING;
      case ASSESSING -> isLate ? LATE : assessing(view);
      case DECIDED -> isLate ? LATE : decided(view);
      case FULFILLING -> isLate ? LATE : fulfilling(view);
      case DISPUTED, REOPENED -> isLate ? LATE : LOOKING_AGAIN;
      case RESOLVED -> resolved(view);
      case CLOSED -> CLOSED;
      case WITHDRAWN -> SET_ASIDE;
    };
  }

  private static Situation assessing(CaseView view) {
    return isCarriedBy(view, PromiseKind.BRAND_ANSWER) ? BRAND_DECIDES : LOOKING_AGAIN;
  }

  private static Situation decided(CaseView view) {
    return isCarriedBy(view, PromiseKind.CHOICE) ? YOUR_CHOICE : PREPARING;
  }

  private static Situation fulfilling(CaseView view) {
    if (isCarriedBy(view, PromiseKind.GOODS_BACK)) {
      return COMING_BACK;
    }
    if (isCarriedBy(view, PromiseKind.PAYMENT)) {
      return TO_PAY;
    }
    if (isCarriedBy(view, PromiseKind.INSPECTION)) {
      return CHECKING;
    }
    return isCarriedBy(view, PromiseKind.REFUND) ? paying(view) : DOING;
  }

  private static Situation paying(CaseView view) {
    var intents = view.conduct().intents();
    if (isHeld(view)) {
      return MONEY_HELD;
    }
    if (intents.isEmpty()) {
      return PAYING;
    }
    var isInTrouble = intents.stream().anyMatch(each -> each.state() == IntentState.FAILED);
    return isInTrouble ? MONEY_TROUBLE : MONEY_ON_WAY;
  }

  /** Whether the bank of the consumer has to say something first. */
  private static boolean isHeld(CaseView view) {
    var intents = view.conduct().intents();
    var sent = EnumSet.of(IntentState.SUCCEEDED, IntentState.SETTLED);
    return view.conduct().payments().stream().anyMatch(each -> each.frozenAt().isPresent())
        && (intents.isEmpty() || intents.stream().anyMatch(each -> !sent.contains(each.state())));
  }

  private static Situation resolved(CaseView view) {
    if (view.head().money() == MoneyState.PAID) {
      return MONEY_THERE;
    }
    return view.conduct().resolutions().stream().anyMatch(Resolution::isAgreed) ? DONE : SAID_NO;
  }

  private static boolean isCarriedBy(CaseView view, PromiseKind kind) {
    return new Commitments(view).carrying().filter(each -> each.kind() == kind).isPresent();
  }
}
