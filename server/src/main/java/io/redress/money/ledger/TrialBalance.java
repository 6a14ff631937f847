package io.redress.money.ledger;

import io.redress.shared.Money;
import java.util.Currency;
import java.util.List;

/** The balance of every account in every currency, and so the proof that the books balance. */
public record TrialBalance(List<Entry> balances) {
  public TrialBalance {
    balances = List.copyOf(balances);
  }

  /** The balance of an account in a currency; nothing when it was never used or is even. */
  public Money of(Account account, Currency currency) {
    return balances.stream()
        .filter(entry -> entry.account() == account)
        .map(Entry::amount)
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** Whether debits and credits are the same in every currency. */
  public boolean isBalanced() {
    return balances.stream()
        .map(entry -> entry.amount().currency())
        .distinct()
        .allMatch(currency -> sumOf(currency).isZero());
  }

  private Money sumOf(Currency currency) {
    return balances.stream()
        .map(Entry::amount)
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }
}
