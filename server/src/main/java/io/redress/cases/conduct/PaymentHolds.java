package io.redress.cases.conduct;

import io.redress.cases.domain.Effect;
import io.redress.money.Refunds;
import io.redress.money.RefundsByBank;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import org.springframework.stereotype.Component;

/**
 * Holds payments for chargebacks and lets them go, for all cases whose refunds they pay, and books
 * back what a bank gave instead of us.
 */
@Component
class PaymentHolds {
  private final Refunds refunds;
  private final RefundsByBank byBank;
  private final Outbox outbox;

  PaymentHolds(Refunds refunds, RefundsByBank byBank, Outbox outbox) {
    this.refunds = refunds;
    this.byBank = byBank;
    this.outbox = outbox;
  }

  void write(Progress progress, Effect.OfBank effect) {
    switch (effect) {
      case Effect.HoldPayment e -> hold(progress, e);
      case Effect.LetPaymentGo e -> letGo(progress, e);
      case Effect.GivenByBank e -> byBank.bookBack(e.intentId(), progress.now());
    }
  }

  private void hold(Progress progress, Effect.HoldPayment effect) {
    refunds.hold(effect.paymentId(), effect.disputeId(), progress.now());
    readAgain(progress);
  }

  /** Each case takes its refunds up again under its own lock, by a command of its own. */
  private void letGo(Progress progress, Effect.LetPaymentGo effect) {
    var dispute = effect.disputeId();
    for (var caseId : refunds.letGo(effect.paymentId(), dispute)) {
      outbox.add(
          new OutboxTask(
              Refunds.RESUME_TASK,
              caseId.toString(),
              dispute + " " + effect.paymentId(),
              "{}",
              progress.now()));
    }
    readAgain(progress);
  }

  private void readAgain(Progress progress) {
    refunds.ofCase(progress.caseId()).forEach(progress::intent);
  }
}
