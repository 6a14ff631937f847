package io.redress.cases.parcels;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelPiece.InCase;
import io.redress.orders.OrderLine;
import io.redress.shared.CaseLineId;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pieces of a case that shall come back and that nobody has seen yet, one by one. */
final class AwaitedPieces {
  private final CaseView view;

  private AwaitedPieces(CaseView view) {
    this.view = view;
  }

  static List<ParcelPiece> of(CaseView view) {
    return new AwaitedPieces(view).pieces();
  }

  private List<ParcelPiece> pieces() {
    var pieces = new ArrayList<ParcelPiece>();
    for (var line : view.content().lines()) {
      if (isAwaited(line.id())) {
        bought(line).forEach(bought -> units(line, bought).forEach(pieces::add));
      }
    }
    return pieces;
  }

  private boolean isAwaited(CaseLineId line) {
    var isOwed =
        view.conduct().resolutions().stream()
            .anyMatch(
                each ->
                    each.caseLineId().equals(line)
                        && each.state() == Resolution.State.ACCEPTED
                        && each.way() == Resolution.GoodsWay.COMES_BACK);
    return isOwed
        && view.conduct().goods().stream()
            .anyMatch(each -> each.id().equals(line) && isOnTheWay(each));
  }

  static boolean isOnTheWay(GoodsLine goods) {
    return goods.reception() == Reception.AWAITING || goods.reception() == Reception.IN_TRANSIT;
  }

  private Stream<OrderLine> bought(CaseLine line) {
    return view.order().line(line.orderLineId()).stream();
  }

  /** Pieces that are not held any more are told by their number. */
  private Stream<ParcelPiece> units(CaseLine line, OrderLine bought) {
    var held = line.units().isEmpty() ? bought.units().lowest(line.quantity()) : line.units();
    var inCase = new InCase(view.head().id(), line.id());
    return held.and(bought.units()).ranges().stream()
        .flatMapToInt(range -> IntStream.range(range.from(), range.until()))
        .mapToObj(unit -> piece(bought, unit, inCase));
  }

  private ParcelPiece piece(OrderLine bought, int unit, InCase inCase) {
    var only = new UnitNumbers(List.of(new UnitNumbers.Range(unit, unit + 1)));
    return new ParcelPiece(
        view.order().id(),
        bought.id(),
        unit,
        Optional.of(inCase),
        bought.title(),
        bought.allocationOf(only).price(),
        Arrival.AWAITED);
  }
}
