package io.redress.cases.receiving;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.goods.GoodsLine;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelQuery;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.receiving.BenchWork;
import io.redress.orders.Orders;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Finds what a code on a box stands for: the number of a parcel, a tracking number, the number of a
 * case or of an order.
 */
@Component
class Arrivals {
  private final Parcels parcels;
  private final Cases cases;
  private final Orders orders;

  Arrivals(Parcels parcels, Cases cases, Orders orders) {
    this.parcels = parcels;
    this.cases = cases;
    this.orders = orders;
  }

  /** What should be in the box with this code; empty where nobody knows it. */
  Optional<Arrival> find(String code) {
    var number = PlainWords.oneLine(code);
    var plain = BenchWork.plain(number);
    if (plain.isEmpty() || plain.length() > BenchWork.LONGEST_CODE) {
      return Optional.empty();
    }
    return parcel(plain)
        .map(known -> of(plain, known))
        .or(() -> onlyBox(byNumber(plain)).map(box -> of(plain, box)))
        .or(() -> ofCases(plain, byNumber(plain)))
        .or(() -> ofCases(plain, ofOrder(number)));
  }

  /** The boxes in which pieces of a case came or come. */
  List<Parcel> boxesOf(CaseId caseId) {
    return parcels.ofCases(List.of(caseId));
  }

  /** The box of a case, where it awaits one alone. */
  private Optional<Parcel> onlyBox(List<CaseView> views) {
    var boxes =
        views.stream()
            .flatMap(view -> boxesOf(view.head().id()).stream())
            .filter(each -> each.leg().endsAtHub())
            .filter(
                each -> each.state() != ParcelState.OPENED && each.state() != ParcelState.CANCELLED)
            .toList();
    return boxes.size() == 1 ? Optional.of(boxes.getFirst()) : Optional.empty();
  }

  private Optional<Parcel> parcel(String plain) {
    return parcels
        .byNumber(plain)
        .or(
            () ->
                parcels
                    .find(
                        new ParcelQuery(
                            ParcelQuery.Lens.ALL,
                            plain,
                            Optional.empty(),
                            Instant.EPOCH,
                            Instant.EPOCH))
                    .stream()
                    .filter(each -> isKnownAs(each, plain) && canBeOpened(each))
                    .findFirst())
        .filter(Arrivals::canBeOpened);
  }

  private static boolean canBeOpened(Parcel parcel) {
    return parcel.leg().endsAtHub() && parcel.state() != ParcelState.CANCELLED;
  }

  private static boolean isKnownAs(Parcel parcel, String plain) {
    return parcel
        .carriage()
        .trackingNumber()
        .filter(number -> BenchWork.plain(number).equals(plain))
        .isPresent();
  }

  private Arrival of(String code, Parcel parcel) {
    var views = new HashMap<CaseId, CaseView>();
    for (var caseId : parcel.cases()) {
      cases.view(caseId).ifPresent(view -> views.put(caseId, view));
    }
    var lines = new ArrayList<Arrival.Line>();
    for (var entry : counted(parcel).entrySet()) {
      var view = Optional.ofNullable(views.get(entry.getKey().caseId()));
      view.flatMap(
              each ->
                  line(
                      each,
                      wanted -> wanted.id().equals(entry.getKey().caseLineId()),
                      entry.getValue()))
          .ifPresent(lines::add);
    }
    return new Arrival(code, Optional.of(parcel), lines);
  }

  private static Map<ParcelPiece.InCase, Integer> counted(Parcel parcel) {
    var counted = new LinkedHashMap<ParcelPiece.InCase, Integer>();
    for (var piece : parcel.pieces()) {
      piece.inCase().ifPresent(each -> counted.merge(each, 1, Integer::sum));
    }
    return counted;
  }

  private static Optional<Arrival.Line> line(
      CaseView view, Predicate<CaseLine> which, int expected) {
    return view.content().lines().stream()
        .filter(which)
        .findFirst()
        .flatMap(
            line ->
                view.order()
                    .line(line.orderLineId())
                    .flatMap(
                        bought ->
                            goods(view, line)
                                .map(
                                    goods ->
                                        new Arrival.Line(
                                            view,
                                            line.id(),
                                            bought,
                                            expected,
                                            goods.reception()))));
  }

  private static Optional<GoodsLine> goods(CaseView view, CaseLine line) {
    return view.conduct().goods().stream().filter(each -> each.id().equals(line.id())).findFirst();
  }

  private List<CaseView> byNumber(String plain) {
    return cases.byNumber(plain).flatMap(each -> cases.view(each.id())).stream().toList();
  }

  private List<CaseView> ofOrder(String number) {
    return orders
        .byNumber(number)
        .map(order -> cases.find(CaseQuery.of(order.id())))
        .orElse(List.of())
        .stream()
        .map(CaseSummary::id)
        .flatMap(id -> cases.view(id).stream())
        .toList();
  }

  private static Optional<Arrival> ofCases(String code, List<CaseView> views) {
    var lines =
        views.stream()
            .flatMap(
                view ->
                    view.content().lines().stream()
                        .flatMap(
                            line -> line(view, line::equals, line.quantity().pieces()).stream()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Arrival(code, Optional.empty(), lines));
  }
}
