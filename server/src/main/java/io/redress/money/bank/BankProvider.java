package io.redress.money.bank;

import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays back by bank transfer: takes a refund, which then waits for an account and a file, and knows
 * from statements what became of it. One that waits without an account leaves a task to ask for it.
 *
 * <p>It keeps its rows in transactions of its own, as a provider in another house would. An attempt
 * waits once for ever; it promises 30 days.
 */
@Component
public class BankProvider implements RefundProvider {
  /** What attempts that go by bank transfer carry as their provider. */
  public static final String NAME = RefundAttempt.BANK;

  private static final Duration KEY_LIFETIME = Duration.ofDays(30);

  private final BankTransferStore store;
  private final BankDebtors debtors;
  private final Outbox outbox;
  private final Clock clock;

  BankProvider(BankTransferStore store, BankDebtors debtors, Outbox outbox, Clock clock) {
    this.store = store;
    this.debtors = debtors;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration keyLifetime() {
    return KEY_LIFETIME;
  }

  @Override
  public boolean isConnected() {
    return debtors.current().isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public ProviderAnswer submit(SubmitRefund request) {
    var known = store.standing(request.attemptId());
    if (known.isPresent()) {
      return known.get().answer();
    }
    if (!request.amount().currency().getCurrencyCode().equals(CreditTransfer.CURRENCY)) {
      return new ProviderAnswer.Failed("amount_not_payable");
    }
    if (debtors.current().isEmpty()) {
      return new ProviderAnswer.Failed("not_connected");
    }
    var now = clock.instant();
    store.insert(request, now);
    outbox.add(BankTasks.ask(BankTasks.ACCOUNT_WANTED, request.attemptId(), 1, now));
    return store.standing(request.attemptId()).orElseThrow().answer();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
    return store.standing(request.attemptId()).map(TransferStanding::answer);
  }
}
