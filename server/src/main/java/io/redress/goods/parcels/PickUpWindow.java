package io.redress.goods.parcels;

import java.time.Instant;

/** The time in which a courier comes. */
public record PickUpWindow(Instant from, Instant until) {
  public PickUpWindow {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a window ends after it begins: " + from + " " + until);
    }
  }
}
