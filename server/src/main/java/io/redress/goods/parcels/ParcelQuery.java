package io.redress.goods.parcels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which parcels are asked for; at most {@value #MOST}, those expected first come first.
 *
 * @param text beginning of a parcel number or all of a tracking number; empty for all
 * @param leg only this leg
 * @param from the first moment of the window that the lens looks at
 * @param until the first moment after it
 */
public record ParcelQuery(Lens lens, String text, Optional<Leg> leg, Instant from, Instant until) {
  public static final int MOST = 200;

  /** What is asked for, as of a day on the clock of a house. */
  public static ParcelQuery of(
      Lens lens, String text, Optional<Leg> leg, LocalDate today, ZoneId zone) {
    return new ParcelQuery(
        lens,
        text,
        leg,
        today.atStartOfDay(zone).toInstant(),
        today.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** What is looked at. */
  public enum Lens {
    /** Under way and expected in the window. */
    EXPECTED,
    /** Under way and expected before the window. */
    OVERDUE,
    /** Here and not opened. */
    ARRIVED,
    /** Lost or damaged, or to be stopped. */
    TROUBLE,
    /** All of them, the latest first. */
    ALL
  }
}
