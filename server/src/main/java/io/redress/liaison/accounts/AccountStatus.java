package io.redress.liaison.accounts;

/** How a brand lets the house buy with an account. */
public enum AccountStatus {
  NORMAL,
  /** Some things are not possible for pieces that were bought with it. */
  RESTRICTED,
  CLOSED
}
