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
  REFUNDS_PAID,
  /** What consumers hold as credit with the house. */
  STORE_CREDIT,
  /**
   * What was bought with credit. The order that was paid with it brings it as a payment, so it
   * stands against {@link #PAYMENT_CAPTURED}.
   */
  CREDIT_SPENT,
  /** Credit that nobody used in time. */
  BREAKAGE,
  /** What a return counts and a sale costs, until the difference has settled both. */
  EXCHANGES,
  /** What brands, suppliers and carriers owe by their own word. */
  RECOVERIES_OWED,
  /** What cases cost and is owed back for them, whether it has come or not. */
  RECOVERIES,
  /** What has come of it. */
  RECOVERIES_PAID,
  /** What was owed and is given up. */
  RECOVERIES_LOST,
  /** What has come beyond what was owed. */
  RECOVERIES_OVERPAID
}
