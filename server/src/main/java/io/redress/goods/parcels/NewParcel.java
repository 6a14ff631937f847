package io.redress.goods.parcels;

import io.redress.shared.ParcelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A box that shall travel, about to be numbered.
 *
 * @param id made by the caller, so that announcing it twice is seen
 * @param expectedAt by when it shall arrive
 */
public record NewParcel(
    ParcelId id,
    Leg leg,
    Carriage carriage,
    PostalAddress from,
    PostalAddress to,
    OptionalInt weightGrams,
    List<ParcelPiece> pieces,
    Optional<Instant> expectedAt) {
  public NewParcel {
    pieces = List.copyOf(pieces);
  }
}
