package io.redress.goods.outbound;

/** Where something is that has to go out. */
public enum DispatchState {
  /** Agreed; no piece is held for it. */
  TO_RESERVE,
  /** A piece is held for it, until a date. */
  RESERVED,
  /** Somebody took the piece from its shelf and packs it. */
  PICKING,
  /** What was packed was looked at and is right. */
  CHECKED,
  /** It has left the house. */
  SENT,
  /** It has reached the consumer. */
  DELIVERED,
  /** The consumer has taken it at a counter or a point. */
  COLLECTED,
  /** It does not go any more. */
  CANCELLED,
  /** There is none to be had at the moment. */
  SHORT;

  /** Whether it is out of the house. */
  public boolean hasLeft() {
    return switch (this) {
      case SENT, DELIVERED, COLLECTED -> true;
      case TO_RESERVE, RESERVED, PICKING, CHECKED, CANCELLED, SHORT -> false;
    };
  }

  /** Whether a piece on the shelf is meant for it. */
  public boolean holdsStock() {
    return switch (this) {
      case RESERVED, PICKING, CHECKED -> true;
      case TO_RESERVE, SENT, DELIVERED, COLLECTED, CANCELLED, SHORT -> false;
    };
  }

  /** Whether the house still has to do something about it. */
  public boolean isToDo() {
    return switch (this) {
      case TO_RESERVE, RESERVED, PICKING, CHECKED, SHORT -> true;
      case SENT, DELIVERED, COLLECTED, CANCELLED -> false;
    };
  }
}
