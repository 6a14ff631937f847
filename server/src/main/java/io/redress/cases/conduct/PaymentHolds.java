package io.redress.cases.conduct;

import io.redress.cases.domain.Effect;
import io.redress.money.Refunds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import org.springframework.stereotype.Component;

/** Holds payments for chargebacks and lets them go, for all cases whose refunds they pay. */
@Component
class PaymentHolds {
  private final Refunds refunds;
  private final Outbox outbox;

  PaymentHolds(Refunds refunds, Outbox outbox) {
    this.refunds = refunds;
    this.outbox = outbox;
  }

  void hold(Progress progress, Effect.HoldPayment effect) {
    refunds.hold(effect.paymentId(), effect.disputeId(), progress.now());
    readAgain(progress);
  }

  /** Each case takes its refunds up again under its own lock, by a command of its own. */
  void letGo(Progress progress, Effect.LetPaymentGo effect) {
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
