package io.redress.cases.bank;

import io.redress.cases.CaseView;
import io.redress.cases.MoneyState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.BankTransfers;
import io.redress.money.bank.CreditTransfer;
import org.springframework.stereotype.Component;

/** Says of a case whether its money goes by bank transfer, and how far it has come. */
@Component
class StandingTransfers {
  private final Refunds refunds;
  private final BankTransfers transfers;
  private final BankDebtors debtors;

  StandingTransfers(Refunds refunds, BankTransfers transfers, BankDebtors debtors) {
    this.refunds = refunds;
    this.transfers = transfers;
    this.debtors = debtors;
  }

  /** Whether a transfer stands in a file and nobody has said what became of it. */
  boolean isUnderWay(CaseView matter) {
    return matter.conduct().intents().stream()
        .flatMap(intent -> intent.attempts().stream())
        .filter(RefundAttempt::isTransfer)
        .anyMatch(attempt -> transfers.isAwaited(attempt.id()));
  }

  /**
   * Whether an account would be of use now: a transfer waits or a refund has failed, or money is
   * owed that cannot go back the way it came.
   */
  boolean isWanted(CaseView matter) {
    return matter.head().status().isOpen()
        && (isOwedByTransfer(matter) || isWaiting(matter))
        && debtors.current().isPresent()
        && !isUnderWay(matter);
  }

  private static boolean isWaiting(CaseView matter) {
    return matter.conduct().intents().stream().anyMatch(StandingTransfers::isWaiting);
  }

  private static boolean isWaiting(RefundIntent intent) {
    if (intent.isCredit() || !CreditTransfer.isPayable(intent.amount())) {
      return false;
    }
    return intent.state() == IntentState.FAILED
        ? !intent.isHeldBack()
        : intent.state() != IntentState.SETTLED
            && intent.liveAttempt().filter(RefundAttempt::isTransfer).isPresent();
  }

  private boolean isOwedByTransfer(CaseView matter) {
    return matter.head().money() == MoneyState.OWED
        && matter.conduct().payments().stream().anyMatch(this::isByTransfer);
  }

  private boolean isByTransfer(Payment payment) {
    return CreditTransfer.isPayable(payment.captured()) && refunds.isOnlyByTransfer(payment);
  }
}
