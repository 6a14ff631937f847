package io.redress.goods.parcels;

/** A part of the journey of goods; a parcel is on one of them. */
public enum Leg {
  CONSUMER_TO_HUB,
  HUB_TO_BRAND,
  HUB_TO_WORKSHOP,
  BRAND_TO_HUB,
  WORKSHOP_TO_HUB,
  HUB_TO_CONSUMER;

  /** Whether the box ends at the hub, where it is opened. */
  public boolean endsAtHub() {
    return switch (this) {
      case CONSUMER_TO_HUB, BRAND_TO_HUB, WORKSHOP_TO_HUB -> true;
      case HUB_TO_BRAND, HUB_TO_WORKSHOP, HUB_TO_CONSUMER -> false;
    };
  }
}
