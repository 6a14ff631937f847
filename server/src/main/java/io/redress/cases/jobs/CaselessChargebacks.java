package io.redress.cases.jobs;

import io.redress.money.Payment;
import io.redress.money.Refunds;
import io.redress.money.provider.StripeDispute;
import io.redress.money.provider.StripeDispute.End;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.DisputeId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds payments for chargebacks that stand in no case, and lets them go. */
@Component
class CaselessChargebacks {
  private final Refunds refunds;
  private final Outbox outbox;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CaselessChargebacks(
      Refunds refunds, Outbox outbox, TransactionTemplate transactions, Clock clock) {
    this.refunds = refunds;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  void hold(Payment payment, StripeDispute told) {
    refunds.hold(payment.id(), name(told), clock.instant());
  }

  /** Lets the payment go; what the bank gave back is booked before, so that it is not there. */
  void ended(Payment payment, StripeDispute told) {
    var now = clock.instant();
    transactions.executeWithoutResult(
        status -> {
          bookTaken(payment, told);
          for (var caseId : refunds.letGo(payment.id(), name(told))) {
            outbox.add(
                new OutboxTask(
                    Refunds.RESUME_TASK, caseId.toString(), told.reference(), "{}", now));
          }
        });
  }

  /** Books what the bank gave back, once; nothing while it has not. */
  void bookTaken(Payment payment, StripeDispute told) {
    if (told.end() == End.TAKEN) {
      told.amount()
          .filter(amount -> amount.currency().equals(payment.captured().currency()))
          .ifPresent(
              amount -> {
                var now = clock.instant();
                var _ = refunds.recordTaken(payment.id(), amount, told.reference(), now);
              });
    }
  }

  /** The same for the same chargeback, without a row of its own. */
  private static DisputeId name(StripeDispute told) {
    return new DisputeId(UUID.nameUUIDFromBytes(told.reference().getBytes(StandardCharsets.UTF_8)));
  }
}
