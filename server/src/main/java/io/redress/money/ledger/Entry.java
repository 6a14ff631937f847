package io.redress.money.ledger;

import io.redress.shared.Money;

/**
 * One line of a posting.
 *
 * @param amount positive for a debit, negative for a credit, never nothing
 */
public record Entry(Account account, Money amount) {
  public Entry {
    if (amount.isZero()) {
      throw new IllegalArgumentException("an entry of nothing on " + account);
    }
  }
}
