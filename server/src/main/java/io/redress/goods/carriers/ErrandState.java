package io.redress.goods.carriers;

/** How far something is that a carrier was asked for. */
public enum ErrandState {
  /** It is written down and not sent. */
  ASKED,
  /** It is on its way, or its answer is. */
  SENT,
  /** Nobody knows what the carrier did; it is asked. */
  UNKNOWN,
  DONE,
  REFUSED;

  /** Whether nothing more is to come. */
  public boolean isSettled() {
    return this == DONE || this == REFUSED;
  }
}
