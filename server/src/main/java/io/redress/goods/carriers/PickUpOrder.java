package io.redress.goods.carriers;

import java.time.Instant;

/**
 * A parcel to be fetched.
 *
 * @param key the same for the same attempt, always
 * @param label the carrier's name of the label that is on the parcel
 * @param earliest from when it can be fetched
 * @param latest until when
 * @param words how to find whoever has it; empty when there is nothing to say
 */
public record PickUpOrder(
    String key,
    String label,
    CarrierAddress address,
    Instant earliest,
    Instant latest,
    String words) {
  public PickUpOrder {
    if (!earliest.isBefore(latest)) {
      throw new IllegalArgumentException("a pick-up from %s to %s".formatted(earliest, latest));
    }
  }
}
