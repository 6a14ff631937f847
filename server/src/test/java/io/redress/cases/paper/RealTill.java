package io.redress.cases.paper;

import io.redress.money.NewPayment;
import io.redress.money.NewRefundIntent;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.RefundsByBank;
import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.TrialBalance;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the money of one order in the rows of the product, for the merchant in scope. */
final class RealTill implements Till {
  /** The product's own parts. */
  @TestComponent("partsOfRealTills")
  record Parts(
      Payments payments,
      Refunds refunds,
      RefundsByBank byBank,
      Ledger ledger,
      TransactionTemplate transactions,
      TravellingClock clock) {}

  /** Brings requests to the book of whoever tells a story now. */
  @TestComponent
  static final class Provider implements RefundProvider {
    private PaperBook book = new PaperBook(0);

    void open(PaperBook next) {
      book = next;
    }

    @Override
    public String name() {
      return "paper";
    }

    @Override
    public Duration keyLifetime() {
      return PaperBook.KEY_LIFETIME;
    }

    @Override
    public ProviderAnswer submit(SubmitRefund request) {
      return book.submit(request);
    }

    @Override
    public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
      return book.lookUp(request);
    }
  }

  private final Parts parts;

  RealTill(Parts parts) {
    this.parts = parts;
  }

  private Instant now() {
    return parts.clock().instant();
  }

  @Override
  public void at(Instant now) {
    parts.clock().travelTo(now);
  }

  @Override
  public void capture(NewPayment payment) {
    var _ = parts.payments().record(payment, now());
  }

  @Override
  public void together(Runnable work) {
    parts.transactions().executeWithoutResult(status -> work.run());
  }

  @Override
  public Optional<String> intend(NewRefundIntent wanted) {
    return switch (parts.refunds().create(wanted, now())) {
      case Refunds.IntentResult.Refused(var refusal) -> Optional.of(refusal.code());
      case Refunds.IntentResult.Created(var intent) -> {
        var _ = parts.refunds().startAttempt(intent, now());
        yield Optional.empty();
      }
    };
  }

  @Override
  public void retry(RefundIntent intent) {
    var _ = parts.refunds().startAttempt(intent, now());
  }

  @Override
  public ProviderAnswer submit(RefundAttemptId id) {
    return parts.refunds().submit(id, now());
  }

  @Override
  public void record(RefundAttemptId id, ProviderAnswer answer) {
    var _ = parts.refunds().recordAnswer(id, answer, now());
  }

  @Override
  public void hold(PaymentId id, DisputeId dispute) {
    parts.refunds().hold(id, dispute, now());
  }

  @Override
  public Set<CaseId> letGo(PaymentId id, DisputeId dispute) {
    return parts.refunds().letGo(id, dispute);
  }

  @Override
  public void external(PaymentId id, Money amount, String reference) {
    var isNew =
        amount.isNegative()
            ? parts.refunds().recordExternalReturned(id, amount.negated(), reference, now())
            : parts.refunds().recordExternal(id, amount, reference, now());
    if (!isNew) {
      throw new AssertionError("known already: " + reference);
    }
  }

  @Override
  public void taken(PaymentId id, Money amount, String reference) {
    var _ = parts.refunds().recordTaken(id, amount, reference, now());
  }

  @Override
  public void givenByBank(RefundIntentId id) {
    parts.transactions().executeWithoutResult(status -> parts.byBank().bookBack(id, now()));
  }

  @Override
  public List<Payment> payments() {
    return parts.payments().ofOrder(new OrderId(new UUID(1, 1)));
  }

  @Override
  public List<RefundIntent> intents(CaseId id) {
    return parts.refunds().ofCase(id);
  }

  @Override
  public TrialBalance balance() {
    return parts.ledger().trialBalance();
  }
}
