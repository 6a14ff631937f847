package io.redress.goods.parcels;

import io.redress.shared.Money;
import java.util.Optional;

/**
 * How a box travels, and who pays for that.
 *
 * @param way how it leaves where it starts
 * @param carrier code of the carrier; empty while nobody has chosen one
 * @param trackingNumber as the carrier gave it
 * @param price of the carriage, nothing where it is free for everybody
 * @param payer who bears the price
 * @param pickUp when a courier comes; for {@link WayBack#PICK_UP} only
 */
public record Carriage(
    WayBack way,
    Optional<String> carrier,
    Optional<String> trackingNumber,
    Money price,
    Payer payer,
    Optional<PickUpWindow> pickUp) {
  /** The longest code and number that are taken. */
  public static final int LONGEST_CARRIER = 40;

  public static final int LONGEST_TRACKING_NUMBER = 60;

  public Carriage {
    if (price.isNegative()) {
      throw new IllegalArgumentException("a price is not negative: " + price);
    }
    if (pickUp.isPresent() && way != WayBack.PICK_UP) {
      throw new IllegalArgumentException("a window goes with a pick-up, not with " + way);
    }
  }

  /** The same carriage by this carrier under this number. */
  public Carriage tracked(Tracking tracking) {
    return new Carriage(
        way, Optional.of(tracking.carrier()), Optional.of(tracking.number()), price, payer, pickUp);
  }
}
