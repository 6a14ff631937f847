package io.redress.money.bank;

import io.redress.shared.Money;

/**
 * One payment of a file for the bank.
 *
 * @param reference end-to-end identification, at most 35 signs
 * @param words what the consumer reads on her statement
 */
public record CreditTransfer(String reference, Money amount, PayoutAccount account, String words) {
  /** The currency of SEPA. */
  public static final String CURRENCY = "EUR";

  /** Whether an amount can go by such a transfer. */
  public static boolean isPayable(Money amount) {
    return amount.currency().getCurrencyCode().equals(CURRENCY);
  }

  public CreditTransfer {
    if (reference.isEmpty() || reference.length() > TransferReference.LONGEST) {
      throw new IllegalArgumentException("a bank carries 1 to 35 signs: " + reference);
    }
    if (!amount.isPositive() || !amount.currency().getCurrencyCode().equals(CURRENCY)) {
      throw new IllegalArgumentException("SEPA carries euros, more than none: " + amount);
    }
  }
}
