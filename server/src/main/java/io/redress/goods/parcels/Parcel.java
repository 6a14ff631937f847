package io.redress.goods.parcels;

import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import io.redress.shared.ParcelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One box on one leg.
 *
 * @param number told to people ({@code PA-000042})
 * @param from by value, as it stands on the label
 * @param to by value, as it stands on the label
 * @param weightGrams of the box as it was sent; empty when nobody has weighed it
 * @param pieces one per unit, of one or several cases and orders, at most {@value #MOST_PIECES}
 * @param labels how often its label was printed
 * @param version changes with every change; a stale one is refused
 */
public record Parcel(
    ParcelId id,
    String number,
    Leg leg,
    Carriage carriage,
    ParcelState state,
    PostalAddress from,
    PostalAddress to,
    OptionalInt weightGrams,
    List<ParcelPiece> pieces,
    ParcelTimes times,
    int labels,
    int version) {
  /** What its number begins with. */
  public static final String PREFIX = "PA-";

  public static final int MOST_PIECES = 200;

  /** The heaviest box that is taken. */
  public static final int MOST_GRAMS = 1_000_000;

  public Parcel {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
      throw new IllegalArgumentException("a parcel of " + pieces.size() + " pieces");
    }
  }

  /** Whether it should have arrived by now and has not. */
  public boolean isLate(Instant now) {
    return state.isUnderWay() && times.expectedAt().filter(due -> due.isBefore(now)).isPresent();
  }

  /** Whether somebody asked that it is not delivered, and nobody knows yet how that ends. */
  public boolean isBeingStopped() {
    return times.stopAskedAt().isPresent() && state.isUnderWay();
  }

  /** The cases whose pieces are in it, each once. */
  public List<CaseId> cases() {
    return pieces.stream()
        .flatMap(piece -> piece.inCase().stream())
        .map(ParcelPiece.InCase::caseId)
        .distinct()
        .toList();
  }

  /** The orders whose pieces are in it, each once. */
  public List<OrderId> orders() {
    return pieces.stream().map(ParcelPiece::orderId).distinct().toList();
  }

  /** Its pieces that travel for a case. */
  public List<ParcelPiece> piecesOf(CaseId caseId) {
    return pieces.stream().filter(piece -> piece.isOf(caseId)).toList();
  }

  /** Where the consumer is, on a leg from or to them. */
  public Optional<PostalAddress> consumer() {
    return switch (leg) {
      case CONSUMER_TO_HUB -> Optional.of(from);
      case HUB_TO_CONSUMER -> Optional.of(to);
      case HUB_TO_BRAND, HUB_TO_WORKSHOP, BRAND_TO_HUB, WORKSHOP_TO_HUB -> Optional.empty();
    };
  }

  /** Under which number its carrier knows it. */
  public Optional<Tracking> tracking() {
    return carriage
        .carrier()
        .flatMap(
            carrier -> carriage.trackingNumber().map(tracked -> new Tracking(carrier, tracked)));
  }
}
