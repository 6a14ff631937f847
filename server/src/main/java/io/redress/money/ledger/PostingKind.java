package io.redress.money.ledger;

import io.redress.shared.Money;
import java.util.List;

/**
 * Why something is booked, and which account is debited and which credited for it; the same kind
 * about the same thing is booked at most once.
 */
public enum PostingKind {
  /** A payment was captured. */
  CAPTURE(Account.PAYMENT_CAPTURED, Account.SALES),
  /** A capture was told of an order that should never have come in. */
  CAPTURE_TAKEN_BACK(Account.SALES, Account.PAYMENT_CAPTURED),
  /** A refund was decided. */
  REFUND_DECIDED(Account.SALES, Account.REFUNDS_OWED),
  /** A bank gave back what was decided to be refunded, instead of us: we owe it no more. */
  REFUND_GIVEN_BY_BANK(Account.REFUNDS_OWED, Account.SALES),
  /** The money of an attempt has left the provider. */
  REFUND_LEFT(Account.REFUNDS_OWED, Account.REFUNDS_ON_THE_WAY),
  /** The money of an attempt has arrived. */
  REFUND_ARRIVED(Account.REFUNDS_ON_THE_WAY, Account.REFUNDS_PAID),
  /** The money of an attempt came back after it had left. */
  REFUND_CAME_BACK(Account.REFUNDS_ON_THE_WAY, Account.REFUNDS_OWED),
  /** The money of an attempt came back after it was proven to have arrived. */
  REFUND_RETURNED(Account.REFUNDS_PAID, Account.REFUNDS_OWED),
  /** A refund was made elsewhere. */
  EXTERNAL_REFUND(Account.SALES, Account.REFUNDS_PAID),
  /** The money of a refund that was made elsewhere came back. */
  EXTERNAL_REFUND_RETURNED(Account.REFUNDS_PAID, Account.SALES),
  /** What was owed is paid as credit with the house. */
  CREDIT_ISSUED(Account.REFUNDS_OWED, Account.STORE_CREDIT),
  /** Credit was taken back, unused; what it paid is owed again. */
  CREDIT_TAKEN_BACK(Account.STORE_CREDIT, Account.REFUNDS_OWED),
  /** Something was bought with credit. */
  CREDIT_USED(Account.STORE_CREDIT, Account.CREDIT_SPENT),
  /** What was bought with credit was undone. */
  CREDIT_USE_UNDONE(Account.CREDIT_SPENT, Account.STORE_CREDIT),
  /** Credit ended before it was used. */
  CREDIT_EXPIRED(Account.STORE_CREDIT, Account.BREAKAGE),
  /** What was left of credit was paid in cash. */
  CREDIT_CASHED(Account.STORE_CREDIT, Account.REFUNDS_PAID),
  /** What came back in an exchange is no sale any more. */
  EXCHANGE_RETURN(Account.SALES, Account.EXCHANGES),
  /** What was sent in its place is sold. */
  EXCHANGE_SALE(Account.EXCHANGES, Account.SALES),
  /** What counted beside the two pieces; less than nothing where it was given. */
  EXCHANGE_BESIDE(Account.EXCHANGES, Account.SALES),
  /** The difference that settled it; less than nothing where the consumer got it. */
  EXCHANGE_DIFFERENCE(Account.SALES, Account.EXCHANGES),
  /** A debtor has said that it owes this much, or this much more. */
  RECOVERY_ACCEPTED(Account.RECOVERIES_OWED, Account.RECOVERIES),
  /** Money of a debtor has come. */
  RECOVERY_PAID(Account.RECOVERIES_PAID, Account.RECOVERIES_OWED),
  /** More has come of a debtor than it owed. */
  RECOVERY_OVERPAID(Account.RECOVERIES_PAID, Account.RECOVERIES_OVERPAID),
  /** What a debtor owed is given up. */
  RECOVERY_GIVEN_UP(Account.RECOVERIES_LOST, Account.RECOVERIES_OWED);

  private final Account debit;
  private final Account credit;

  PostingKind(Account debit, Account credit) {
    this.debit = debit;
    this.credit = credit;
  }

  /** The two entries that book this amount. */
  public List<Entry> entries(Money amount) {
    return List.of(new Entry(debit, amount), new Entry(credit, amount.negated()));
  }
}
