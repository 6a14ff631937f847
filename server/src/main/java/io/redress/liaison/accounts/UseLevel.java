package io.redress.liaison.accounts;

/** How much of something that is limited is left. */
public enum UseLevel {
  OPEN,
  /** So little is left that somebody should know. */
  NEAR,
  /** Nothing is left. */
  USED_UP
}
