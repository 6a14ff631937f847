package io.redress.goods.outbound;

/** What can happen to a piece that is sent before the old one is back. */
public enum AdvanceMove {
  /** The consumer agrees on their page; nobody does it for them. */
  AGREE,
  /** The new one has left; from now on the old one is awaited. */
  LEAVE,
  /** The date has passed; the clock says so. */
  REMIND,
  /** The date after the reminder has passed; the clock says so. */
  LET_PASS,
  /** The old one is here. */
  COME_BACK,
  /** What was agreed was charged; noted with its reference. */
  CHARGE,
  /** It is asked for outside of the house. */
  CLAIM,
  /** Nothing is asked for. */
  WAIVE;

  /** Whether a person or a program asks for it by its name. */
  public boolean isAsked() {
    return this == CHARGE || this == CLAIM || this == WAIVE;
  }
}
