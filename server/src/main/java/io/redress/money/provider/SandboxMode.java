package io.redress.money.provider;

/** How the sandbox treats the refunds that are sent from now on. */
public enum SandboxMode {
  /** Pays at once; settled a minute later. */
  WELL,
  /** Takes it, pays three days later, settled a minute after that. */
  SLOW,
  /** Declines. */
  FAIL,
  /** Pays, and the answer is lost on the way. */
  TIME_OUT_AFTER_PAYING,
  /** Pays, and the money comes back an hour later. */
  FAIL_AFTER_SUCCESS
}
