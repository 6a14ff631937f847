package io.redress.money;

/** Where one try to pay stands. */
public enum AttemptState {
  /** Committed with its key; never sent. */
  CREATED,
  /** Sent, or about to be: a crash from here on leaves it unknown. */
  SUBMITTING,
  /** The provider has taken it and has not paid yet. */
  PENDING,
  /** The money has left the provider. */
  SUCCEEDED,
  /** Definitely failed: the provider said so, or it was never sent. */
  FAILED,
  /** No answer that can be trusted; only asking the provider tells. */
  UNKNOWN
}
