package io.redress.cases.bank;

import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.BankProvider;
import io.redress.money.bank.DebtorAccount;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the account from which the merchant in scope pays back by bank transfer. */
@Service
public class BankConnection {
  private final BankDebtors debtors;
  private final SecurityEvents events;

  BankConnection(BankDebtors debtors, SecurityEvents events) {
    this.debtors = debtors;
    this.events = events;
  }

  /** The account from which it pays. */
  public Optional<DebtorAccount> current() {
    return debtors.current();
  }

  /** Pays from this account from now on. */
  @Needs(Right.CONNECT_PROVIDERS)
  @Transactional
  public void use(DebtorAccount account, Instant now) {
    debtors.use(account, now);
    events.note(
        Kind.PROVIDER_CONNECTED,
        Optional.empty(),
        BankProvider.NAME + " " + account.iban().masked());
  }

  /** Pays by bank transfer no more; what stands in a file is still listened for. */
  @Needs(Right.CONNECT_PROVIDERS)
  @Transactional
  public void forget() {
    if (debtors.forget()) {
      events.note(Kind.PROVIDER_DISCONNECTED, Optional.empty(), BankProvider.NAME);
    }
  }
}
