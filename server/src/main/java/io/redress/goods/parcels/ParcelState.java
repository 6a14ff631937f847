package io.redress.goods.parcels;

/** Where a box is; that it is late is computed, see {@link Parcel#isLate}. */
public enum ParcelState {
  /** It shall come; nobody has made a label. */
  ANNOUNCED,
  /** There is a label for it. */
  LABELLED,
  /** A carrier has it. */
  HANDED_OVER,
  /** A carrier has moved it. */
  IN_TRANSIT,
  /** It is where it was going, closed. */
  DELIVERED,
  /** It was opened at the hub, and its pieces were counted. */
  OPENED,
  /** The carrier cannot find it; it may still turn up. */
  LOST,
  /** It was harmed on its way; what is inside is not known yet. */
  DAMAGED,
  /** It does not travel any more, or it came back to where it started. */
  CANCELLED;

  /** Whether its pieces are bound to this box and cannot be put into another one. */
  public boolean holdsPieces() {
    return switch (this) {
      case ANNOUNCED, LABELLED, HANDED_OVER, IN_TRANSIT, DELIVERED, DAMAGED -> true;
      case OPENED, LOST, CANCELLED -> false;
    };
  }

  /** Whether it has yet to arrive. */
  public boolean isUnderWay() {
    return switch (this) {
      case ANNOUNCED, LABELLED, HANDED_OVER, IN_TRANSIT -> true;
      case DELIVERED, OPENED, LOST, DAMAGED, CANCELLED -> false;
    };
  }
}
