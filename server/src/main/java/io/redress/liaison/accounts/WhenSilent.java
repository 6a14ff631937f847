package io.redress.liaison.accounts;

/** What it means that a brand does not answer in the time that was agreed. */
public enum WhenSilent {
  WAIT_ON,
  /** The house goes ahead and bears the cost. */
  GO_AHEAD_AT_OWN_COST,
  /** Somebody above the one who was asked is asked. */
  ESCALATE
}
