package io.redress.cases.paper;

import io.redress.money.NewPayment;
import io.redress.money.NewRefundIntent;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundIntent;
import io.redress.money.ledger.TrialBalance;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the money of one order is kept: on paper, or in the rows of the product. */
interface Till {
  /** It is this time from now on. */
  void at(Instant now);

  void capture(NewPayment payment);

  /** Does all of it, or nothing. */
  void together(Runnable work);

  /** Decides to pay and starts a first attempt; the reason when a rule says no. */
  Optional<String> intend(NewRefundIntent wanted);

  /** Starts a new attempt. */
  void retry(RefundIntent intent);

  /** Has an attempt sent, or asks about it. */
  ProviderAnswer submit(RefundAttemptId id);

  void record(RefundAttemptId id, ProviderAnswer answer);

  void hold(PaymentId id, DisputeId dispute);

  /** Gives the cases whose refunds are to be taken up again. */
  Set<CaseId> letGo(PaymentId id, DisputeId dispute);

  /** A refund made elsewhere; less than nothing when its money came back. */
  void external(PaymentId id, Money amount, String reference);

  /** What a bank took back. */
  void taken(PaymentId id, Money amount, String reference);

  /** A bank gave what this intent would have paid. */
  void givenByBank(RefundIntentId id);

  /** The payments, in the order in which they are given back. */
  List<Payment> payments();

  /** The intents of a case, oldest first. */
  List<RefundIntent> intents(CaseId id);

  TrialBalance balance();
}
