package io.redress.money.bank;

import java.util.Optional;

/**
 * The account of the house from which it pays back.
 *
 * @param holder as the bank knows it
 * @param bic where the bank wants it named
 */
public record DebtorAccount(String holder, Iban iban, Optional<Bic> bic) {
  /** The longest name that a bank carries. */
  public static final int LONGEST_NAME = 70;

  public DebtorAccount {
    if (!SepaText.canName(holder) || holder.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("an account has a holder in Latin letters");
    }
    if (!iban.isInSepa()) {
      throw new IllegalArgumentException("an account that pays by SEPA is in SEPA: " + iban);
    }
  }
}
