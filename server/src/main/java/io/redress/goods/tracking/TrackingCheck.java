package io.redress.goods.tracking;

import java.util.List;

/** What can be said of a number without asking anybody. */
public sealed interface TrackingCheck {
  /** The number, bare. */
  TrackingNumber number();

  /**
   * Numbers of these carriers look like it, and its check digit fits where they have one.
   *
   * @param carriers codes of carriers, the likeliest first
   */
  record Known(TrackingNumber number, List<String> carriers) implements TrackingCheck {
    public Known {
      carriers = List.copyOf(carriers);
    }
  }

  /** No carrier that we know, or not the one that was named, writes numbers like it. */
  record Unknown(TrackingNumber number) implements TrackingCheck {}

  /**
   * It was written down wrongly.
   *
   * @param carrier whose number it was to be
   */
  record Wrong(TrackingNumber number, String carrier) implements TrackingCheck {}
}
