package io.redress.money.recovery;

/** What can happen to a claim. */
public enum RecoveryMove {
  SEND,
  /** The debtor says that it looks into it. */
  ACKNOWLEDGE,
  ACCEPT,
  ACCEPT_IN_PART,
  REFUSE,
  /** Money came that is owed. */
  PAY,
  /** Money came beyond what is owed. */
  OVERPAY,
  /** The debtor is reminded and has another date. */
  CHASE,
  /** The debtor is asked to think again. */
  APPEAL,
  /** The date has passed; the clock says so, and nobody else. */
  LET_PASS,
  /** What has not come is given up, within the own limit. */
  WRITE_OFF,
  /** What has not come would be given up, above the own limit. */
  ASK_WRITE_OFF,
  APPROVE_WRITE_OFF,
  DECLINE_WRITE_OFF,
  WITHDRAW
}
