package io.redress.faces.papers;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.catalogue.customs.CustomsFact;
import io.redress.catalogue.customs.CustomsFacts;
import io.redress.faces.papers.ParcelFacts.Bought;
import io.redress.faces.papers.ParcelFacts.Matter;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the papers of a parcel are written from. */
@Component
public class ParcelReader {
  private final Cases cases;
  private final Orders orders;
  private final CustomsFacts customs;
  private final Merchants merchants;

  ParcelReader(Cases cases, Orders orders, CustomsFacts customs, Merchants merchants) {
    this.cases = cases;
    this.orders = orders;
    this.customs = customs;
    this.merchants = merchants;
  }

  /** A parcel with its cases and what was bought. */
  public ParcelFacts read(Parcel parcel) {
    var matters = living(parcel).map(view -> matter(parcel, view)).toList();
    var sales = orders.byIds(parcel.orders());
    var told =
        customs.of(
            sales.stream().flatMap(order -> sent(parcel, order)).map(OrderLine::sku).toList());
    var bought = sales.stream().flatMap(order -> bought(parcel, order, told)).toList();
    return new ParcelFacts(parcel, matters, bought);
  }

  /** The language of whoever sends it back, as a tag; empty when no case says it. */
  public Optional<String> language(Parcel parcel) {
    return living(parcel).findFirst().map(view -> view.head().language());
  }

  /** The cases in which the matters of a parcel go on: two that were put together are one. */
  private Stream<CaseView> living(Parcel parcel) {
    var living = new LinkedHashMap<CaseId, CaseView>();
    for (var id : parcel.cases()) {
      cases.view(id).flatMap(this::goingOn).ifPresent(view -> living.put(view.head().id(), view));
    }
    return living.values().stream();
  }

  private Optional<CaseView> goingOn(CaseView view) {
    var survivor = view.conduct().kin().survivor();
    return survivor.isPresent()
        ? survivor.flatMap(other -> cases.view(other.id()))
        : Optional.of(view);
  }

  private static Matter matter(Parcel parcel, CaseView view) {
    var sent =
        parcel.pieces().stream()
            .flatMap(piece -> piece.inCase().stream())
            .map(ParcelPiece.InCase::caseLineId)
            .collect(Collectors.toSet());
    var lines = view.content().lines().stream().filter(line -> sent.contains(line.id())).toList();
    var ids = lines.stream().map(CaseLine::id).collect(Collectors.toSet());
    var isRepair =
        view.conduct().resolutions().stream()
            .filter(each -> ids.contains(each.caseLineId()))
            .anyMatch(ParcelReader::isRepair);
    return new Matter(
        view.head().number(), lines.stream().map(CaseLine::reason).distinct().toList(), isRepair);
  }

  private static boolean isRepair(Resolution resolution) {
    return resolution.remedy() == Remedy.REPAIR
        && (resolution.state() == Resolution.State.ACCEPTED
            || resolution.state() == Resolution.State.PERFORMED);
  }

  private Stream<Bought> bought(Parcel parcel, Order order, Map<String, CustomsFact> told) {
    var soldOn = order.placedAt().atZone(merchants.current().zone()).toLocalDate();
    return sent(parcel, order)
        .map(
            line ->
                new Bought(
                    line.id(),
                    order.orderNumber(),
                    soldOn,
                    described(line),
                    Optional.ofNullable(told.get(line.sku()))));
  }

  /** The lines of an order whose pieces are in the parcel. */
  private static Stream<OrderLine> sent(Parcel parcel, Order order) {
    return parcel.pieces().stream()
        .map(ParcelPiece::orderLineId)
        .distinct()
        .flatMap(id -> order.line(id).stream());
  }

  /** In detail, as customs want it. */
  private static String described(OrderLine line) {
    return Stream.of(Optional.of(line.title()), line.variant(), line.material())
        .flatMap(Optional::stream)
        .filter(each -> !each.isBlank())
        .collect(Collectors.joining(", "));
  }
}
