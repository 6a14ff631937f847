package io.redress.goods.tracking;

/** What a carrier says happened to a parcel. */
public enum TrackingKind {
  /** It knows of the parcel and does not have it yet. */
  LABEL_MADE,
  /** It has taken the parcel. */
  HANDED_OVER,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  DELIVERED,
  /** Nobody took it; it is tried again, or waits to be fetched. */
  NOT_DELIVERED,
  /** It cannot find it. */
  LOST,
  DAMAGED,
  /** It goes, or went, back to where it came from. */
  RETURNED;

  /** Whether the parcel is in somebody's hands again, so that no more is to come. */
  public boolean isEnd() {
    return switch (this) {
      case DELIVERED, RETURNED -> true;
      case LABEL_MADE, HANDED_OVER, IN_TRANSIT, OUT_FOR_DELIVERY, NOT_DELIVERED, LOST, DAMAGED ->
          false;
    };
  }

  /** Whether the carrier itself says that something went wrong that it has to answer for. */
  public boolean isTrouble() {
    return this == LOST || this == DAMAGED || this == RETURNED;
  }
}
