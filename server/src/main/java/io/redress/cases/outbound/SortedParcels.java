package io.redress.cases.outbound;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.goods.Reception;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.NewParcel;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelPiece.InCase;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.orders.OrderLine;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.UnitNumbers;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Announces the box in which goods leave that go back to their consumer or to their brand. */
@Component
class SortedParcels {
  private final Parcels parcels;
  private final HouseReturnWays ways;
  private final NewIds ids;
  private final Clock clock;

  SortedParcels(Parcels parcels, HouseReturnWays ways, NewIds ids, Clock clock) {
    this.parcels = parcels;
    this.ways = ways;
    this.ids = ids;
    this.clock = clock;
  }

  /** Announces a box where goods leave in one; pieces that are in such a box already stay there. */
  void announce(CaseView view, SortedGoods.Line line, Disposition disposition) {
    leg(disposition).ifPresent(leg -> announce(view, line, leg));
  }

  /** The pieces of a line that were found in the boxes that came; none where none was opened. */
  Set<ParcelPiece.Key> arrived(CaseView view, CaseLine line) {
    return arrived(parcels.ofCases(List.of(view.head().id())), line);
  }

  private static Set<ParcelPiece.Key> arrived(Collection<Parcel> boxes, CaseLine line) {
    return boxes.stream()
        .filter(box -> box.leg() == Leg.CONSUMER_TO_HUB)
        .flatMap(box -> box.pieces().stream())
        .filter(piece -> piece.arrival() == Arrival.ARRIVED && isOf(piece, line))
        .map(ParcelPiece::key)
        .collect(Collectors.toSet());
  }

  private static boolean isOf(ParcelPiece piece, CaseLine line) {
    return piece.inCase().filter(each -> each.caseLineId().equals(line.id())).isPresent();
  }

  private static Optional<Leg> leg(Disposition disposition) {
    return switch (disposition) {
      case BACK_TO_CONSUMER -> Optional.of(Leg.HUB_TO_CONSUMER);
      case TO_BRAND -> Optional.of(Leg.HUB_TO_BRAND);
      case RESTOCK, REFURBISH, TO_SUPPLIER, QUARANTINE, DESTROY -> Optional.empty();
    };
  }

  private void announce(CaseView view, SortedGoods.Line line, Leg leg) {
    var boxes = parcels.ofCases(List.of(view.head().id()));
    var packed = new HashSet<ParcelPiece.Key>();
    boxes.stream()
        .filter(box -> box.leg() == leg && box.state() != ParcelState.CANCELLED)
        .flatMap(box -> box.pieces().stream())
        .map(ParcelPiece::key)
        .forEach(packed::add);
    var arrived = arrived(boxes, line.line());
    var isShort = line.goods().reception() == Reception.SHORT && !arrived.isEmpty();
    var pieces =
        pieces(view, line.line(), line.bought()).stream()
            .filter(piece -> !packed.contains(piece.key()))
            .filter(piece -> !isShort || arrived.contains(piece.key()))
            .limit(Parcel.MOST_PIECES)
            .toList();
    if (pieces.isEmpty()) {
      return;
    }
    var free = Money.zero(view.order().total().currency());
    var wanted =
        new NewParcel(
            new ParcelId(ids.next()),
            leg,
            new Carriage(
                WayBack.POST_LABEL,
                Optional.empty(),
                Optional.empty(),
                free,
                Payer.HOUSE,
                Optional.empty()),
            ways.current().offer().hub(),
            to(view, boxes, leg),
            OptionalInt.empty(),
            pieces,
            Optional.empty());
    var _ = parcels.announce(wanted, clock.instant());
  }

  /** Where the goods came from, as far as it is known. */
  private static PostalAddress to(CaseView view, Collection<Parcel> boxes, Leg leg) {
    if (leg == Leg.HUB_TO_BRAND) {
      return PostalAddress.of(view.brandName().orElse(""), "");
    }
    var consumer = view.consumer();
    return boxes.stream()
        .filter(box -> box.leg() == Leg.CONSUMER_TO_HUB)
        .map(Parcel::from)
        .filter(PostalAddress::isComplete)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> PostalAddress.of(consumer.name(), consumer.country().split("-", -1)[0]));
  }

  /** Pieces that are not held any more are told by their number. */
  private static List<ParcelPiece> pieces(CaseView view, CaseLine line, OrderLine bought) {
    var held = line.units().isEmpty() ? bought.units().lowest(line.quantity()) : line.units();
    return held.and(bought.units()).ranges().stream()
        .flatMapToInt(range -> IntStream.range(range.from(), range.until()))
        .mapToObj(unit -> piece(view, line, bought, unit))
        .toList();
  }

  private static ParcelPiece piece(CaseView view, CaseLine line, OrderLine bought, int unit) {
    var only = new UnitNumbers(List.of(new UnitNumbers.Range(unit, unit + 1)));
    return new ParcelPiece(
        view.order().id(),
        bought.id(),
        unit,
        Optional.of(new InCase(view.head().id(), line.id())),
        bought.title(),
        bought.allocationOf(only).price(),
        Arrival.AWAITED);
  }
}
