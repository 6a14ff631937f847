package io.redress.cases.parcels;

import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import java.util.List;
import java.util.Optional;

/**
 * How the goods of one or several cases can come back now.
 *
 * @param pieces what is awaited and has not left yet
 * @param ways by which it can be sent, in the order of the house; none where none fits
 * @param windows in which a courier could come
 * @param chosen the box that was announced for it and can still be changed
 * @param hub where goods go
 */
public record Returning(
    List<ParcelPiece> pieces,
    List<OfferedWay> ways,
    List<PickUpWindow> windows,
    Optional<Parcel> chosen,
    PostalAddress hub) {
  public Returning {
    pieces = List.copyOf(pieces);
    ways = List.copyOf(ways);
    windows = List.copyOf(windows);
  }

  /** Whether there is something to send and a way to send it. */
  public boolean isPossible() {
    return !pieces.isEmpty() && !ways.isEmpty();
  }
}
