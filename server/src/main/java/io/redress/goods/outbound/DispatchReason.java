package io.redress.goods.outbound;

/** Why something does not go, or does not go now. */
public enum DispatchReason {
  /** The shelf is empty. */
  SOLD_OUT,
  /** It is not where it should be. */
  NOT_FOUND,
  /** It is not fit to be sent. */
  BROKEN,
  /** It was held for too long. */
  LAPSED,
  /** What was agreed fell away. */
  CALLED_OFF,
  /** Somebody said that it was done, without a look at what was packed. */
  BY_HAND;

  /** Whether a person or a program says so; the others the house finds itself. */
  public boolean isAsked() {
    return switch (this) {
      case SOLD_OUT, NOT_FOUND, BROKEN, CALLED_OFF -> true;
      case LAPSED, BY_HAND -> false;
    };
  }
}
