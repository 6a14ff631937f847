package io.redress.money.ledger;

/** The accounts of the books; a debit is positive, a credit negative. */
public enum Account {
  /** Money of consumers that providers hold for the merchant. */
  PAYMENT_CAPTURED,
  /** What was sold, less what was agreed to be paid back. */
  SALES,
  /** What consumers are owed and has not left a provider yet. */
  REFUNDS_OWED,
  /** What has left a provider and is not proven to have arrived. */
  REFUNDS_ON_THE_WAY,
  /** What has arrived; stands against {@link #PAYMENT_CAPTURED}. */
  REFUNDS_PAID
}
