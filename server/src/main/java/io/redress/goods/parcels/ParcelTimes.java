package io.redress.goods.parcels;

import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a box.
 *
 * @param expectedAt by when it shall arrive, as the carrier or the house says
 * @param stopAskedAt when somebody asked that it is not delivered, and it was under way already
 */
public record ParcelTimes(
    Instant announcedAt,
    Optional<Instant> expectedAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> openedAt,
    Optional<Instant> stopAskedAt) {
  /** Those of a box that was announced now. */
  public static ParcelTimes announced(Instant now, Optional<Instant> expectedAt) {
    return new ParcelTimes(
        now, expectedAt, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
