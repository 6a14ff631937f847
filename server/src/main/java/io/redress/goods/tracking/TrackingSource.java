package io.redress.goods.tracking;

/** How news of a parcel came to the house. */
public enum TrackingSource {
  /** The carrier told by itself. */
  HOOK,
  /** The carrier was asked. */
  ASKED,
  /** Somebody brought a file. */
  FILE,
  /** Somebody scanned it, or wrote it down. */
  HAND
}
