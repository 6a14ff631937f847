package io.redress.goods.outbound;

/** How it stands with a piece that is sent before the old one is back. */
public enum AdvanceState {
  /** The house has offered it; the consumer has not agreed on their page. */
  OFFERED,
  /** The consumer agreed to it; it has not left. */
  AGREED,
  /** It has left, and the old one is awaited by a date. */
  AWAITED,
  /** The date has passed, and the consumer was reminded of it. */
  REMINDED,
  /** It has not come after the reminder either; a person decides what follows. */
  NOT_RETURNED,
  /** The old one is here. */
  RETURNED,
  /** What the consumer had agreed to was charged, or a part of it. */
  CHARGED,
  /** It is asked for outside of the house. */
  CLAIMED,
  /** Nothing is asked for. */
  WAIVED;

  /** Whether nothing more is expected. */
  public boolean isEnded() {
    return switch (this) {
      case RETURNED, CHARGED, WAIVED -> true;
      case OFFERED, AGREED, AWAITED, REMINDED, NOT_RETURNED, CLAIMED -> false;
    };
  }

  /** Whether the clock looks at it by a date. */
  public boolean isDated() {
    return this == AWAITED || this == REMINDED;
  }
}
