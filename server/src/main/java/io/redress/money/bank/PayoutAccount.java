package io.redress.money.bank;

/**
 * The account to which a consumer wants to be paid.
 *
 * @param holder whose it is
 */
public record PayoutAccount(String holder, Iban iban) {
  /** The longest name that a bank carries. */
  public static final int LONGEST_NAME = 70;

  public PayoutAccount {
    if (!SepaText.canName(holder) || holder.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("an account has a holder in Latin letters");
    }
    if (!iban.isInSepa()) {
      throw new IllegalArgumentException("euros do not reach this account by SEPA: " + iban);
    }
  }

  /** Nobody's name and no number, so that no log has them. */
  @Override
  public String toString() {
    return "PayoutAccount[" + iban + "]";
  }
}
