package io.redress.promises;

/** How a promise stands. */
public enum PromiseState {
  /** Given, with time left. */
  OPEN,
  /** Given, and three quarters of its time are gone. */
  AT_RISK,
  /** What was promised was done. */
  KEPT,
  /** A new date was agreed before the old one passed. */
  RENEGOTIATED,
  /** Its last moment passed and it was not done; another promise followed it. */
  BROKEN,
  /** Its reason fell away. */
  VOID;

  /** Whether somebody still relies on it. */
  public boolean isOpen() {
    return switch (this) {
      case OPEN, AT_RISK -> true;
      case KEPT, RENEGOTIATED, BROKEN, VOID -> false;
    };
  }
}
