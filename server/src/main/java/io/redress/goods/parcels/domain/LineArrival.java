package io.redress.goods.parcels.domain;

import io.redress.goods.Reception;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.shared.CaseLineId;
import io.redress.shared.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the opened boxes say about one line of a case. A line may come in several boxes: as long as
 * some of it is under way or was never sent, and nothing is missing, nothing is said.
 */
public final class LineArrival {
  private final List<Parcel> parcels;
  private final CaseLineId line;

  private LineArrival(List<Parcel> parcels, CaseLineId line) {
    this.parcels = parcels.stream().filter(parcel -> parcel.leg() == Leg.CONSUMER_TO_HUB).toList();
    this.line = line;
  }

  /**
   * What came of a line; empty while that is open.
   *
   * @param awaited how many pieces of it shall come back
   * @param parcels all boxes in which pieces of the case are or were
   */
  public static Optional<Reception> of(Quantity awaited, CaseLineId line, List<Parcel> parcels) {
    return new LineArrival(parcels, line).reception(awaited);
  }

  private Optional<Reception> reception(Quantity awaited) {
    var arrived = keys(any -> true, Arrival.ARRIVED);
    if (arrived.size() >= awaited.pieces()) {
      return Optional.of(Reception.RECEIVED);
    }
    var missing = keys(any -> true, Arrival.MISSING);
    missing.removeAll(arrived);
    var coming = keys(parcel -> parcel.state().holdsPieces(), Arrival.AWAITED);
    if (missing.isEmpty() || !coming.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(arrived.isEmpty() ? Reception.EMPTY : Reception.SHORT);
  }

  private Set<ParcelPiece.Key> keys(Predicate<Parcel> which, Arrival arrival) {
    var keys = new HashSet<ParcelPiece.Key>();
    for (var parcel : parcels) {
      if (which.test(parcel)) {
        parcel.pieces().stream()
            .filter(piece -> piece.arrival() == arrival && isOfLine(piece))
            .forEach(piece -> keys.add(piece.key()));
      }
    }
    return keys;
  }

  private boolean isOfLine(ParcelPiece piece) {
    return piece.inCase().filter(each -> each.caseLineId().equals(line)).isPresent();
  }
}
