package io.redress.goods;

/** Where goods that shall come back are, and what came. */
public enum Reception {
  /** Still with the consumer, as far as we know. */
  AWAITING,
  /** Handed to a carrier. */
  IN_TRANSIT,
  /** All pieces are here. */
  RECEIVED,
  /** The carrier cannot find them; they may still turn up. */
  LOST,
  /** Something else came. */
  WRONG_ITEM,
  /** Fewer pieces came. */
  SHORT,
  /** The parcel was empty. */
  EMPTY,
  /** It looks as if another piece of the same kind came. */
  SWAP_SUSPECTED;

  /** Whether a parcel has come, with whatever inside. */
  public boolean isHere() {
    return switch (this) {
      case AWAITING, IN_TRANSIT, LOST -> false;
      case RECEIVED, WRONG_ITEM, SHORT, EMPTY, SWAP_SUSPECTED -> true;
    };
  }
}
