package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.shared.Money;
import java.util.function.Supplier;

/** Which payments are so large that whoever releases them proves once more who they are. */
final class LargeRefunds {
  /** In the smallest unit of the currency: 500.00 of most, 50,000 of those without cents. */
  static final long LIMIT_MINOR_UNITS = 50_000;

  private LargeRefunds() {}

  /** Whether a deed sends as much money out as to ask for a fresh proof. */
  static boolean isOne(Deed deed, Supplier<CaseView> view) {
    return switch (deed) {
      case RELEASE_REFUND, RETRY_REFUND -> owed(view.get()).minorUnits() >= LIMIT_MINOR_UNITS;
      case DECIDE,
          OFFER_REMEDIES,
          RECEIVE_GOODS,
          INSPECT_GOODS,
          PERFORM_REMEDY,
          REPORT_PAYMENT,
          CALL_OFF_EXCHANGE,
          REPLY_TO_BRAND,
          RECORD_BRAND_ANSWER,
          ACKNOWLEDGE_REQUEST,
          APPEAL_TO_BRAND,
          ACCEPT_OFFER,
          DECLINE_OFFER,
          ASK_BRAND,
          DECLINE_REQUEST,
          MOVE_PROMISE,
          MAKE_PROMISE,
          HAND_OVER,
          MISS_CALL,
          CLOSE_CASE,
          REOPEN_CASE,
          WITHDRAW_REQUEST,
          ANSWER_FACT,
          WRITE_MESSAGE ->
          false;
    };
  }

  private static Money owed(CaseView view) {
    return view.conduct().resolutions().stream()
        .filter(Resolution::isAgreed)
        .map(Resolution::amount)
        .reduce(Money.zero(view.order().total().currency()), Money::plus);
  }
}
