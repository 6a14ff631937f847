package io.redress.money;

/** Where the decision to pay stands. */
public enum IntentState {
  /** Decided; nothing was sent yet. */
  CREATED,
  /** An attempt is being sent. */
  SUBMITTING,
  /** The provider has taken it and has not paid yet. */
  PENDING,
  /** The money has left the provider. */
  SUCCEEDED,
  /** Every attempt definitely failed; the amount is free again and a new attempt may be started. */
  FAILED,
  /** Nobody knows whether the money left; only asking the provider tells. */
  UNKNOWN,
  /** Proven: the money arrived. */
  SETTLED,
  /** Held because the payment is disputed at the provider; nothing new is sent. */
  FROZEN
}
