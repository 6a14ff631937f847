package io.redress.faces.papers;

import io.redress.cases.CaseReason;
import io.redress.catalogue.customs.CustomsFact;
import io.redress.goods.papers.CustomsCategory;
import io.redress.goods.papers.CustomsDeclaration;
import io.redress.goods.papers.CustomsForm;
import io.redress.goods.papers.CustomsItem;
import io.redress.goods.papers.CustomsRule;
import io.redress.goods.papers.CustomsVerdict;
import io.redress.goods.papers.CustomsVerdict.Because;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the papers of a parcel are written from.
 *
 * @param matters the cases whose pieces are in it
 * @param bought the lines of orders whose pieces are in it
 */
public record ParcelFacts(Parcel parcel, List<Matter> matters, List<Bought> bought) {
  public ParcelFacts {
    matters = List.copyOf(matters);
    bought = List.copyOf(bought);
  }

  /**
   * A case.
   *
   * @param reasons why its pieces come, each once
   * @param isRepair whether its pieces come to be mended
   */
  public record Matter(String number, List<CaseReason> reasons, boolean isRepair) {
    public Matter {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A line of an order.
   *
   * @param order number of the order
   * @param description what customs are told that it is: title, variant, material
   * @param customs what the shop told about it beside, where it did
   */
  public record Bought(
      OrderLineId line,
      String order,
      LocalDate soldOn,
      String description,
      Optional<CustomsFact> customs) {}

  /** Why its pieces come, each reason once. */
  public List<CaseReason> reasons() {
    return matters.stream().flatMap(matter -> matter.reasons().stream()).distinct().toList();
  }

  /** The numbers of its orders, each once. */
  public List<String> orders() {
    return bought.stream().map(Bought::order).distinct().toList();
  }

  /** The line of an order that a piece is of. */
  public Optional<Bought> bought(OrderLineId line) {
    return bought.stream().filter(each -> each.line().equals(line)).findFirst();
  }

  /** Which customs form it needs. What is of several currencies takes the full one. */
  public CustomsVerdict verdict() {
    var pieces = parcel.pieces();
    var isOneCurrency =
        pieces.stream().map(piece -> piece.value().currency()).distinct().count() == 1;
    if (isOneCurrency) {
      return decide(
          pieces.stream()
              .map(ParcelPiece::value)
              .reduce(Money.zero(pieces.getFirst().value().currency()), Money::plus));
    }
    var verdict = decide(pieces.getFirst().value());
    return verdict.isNeeded()
        ? new CustomsVerdict(CustomsForm.CN23, Because.CURRENCY_UNKNOWN)
        : verdict;
  }

  private CustomsVerdict decide(Money value) {
    return CustomsRule.decide(parcel.from(), parcel.to(), parcel.weightGrams(), value);
  }

  /** What is said to customs about it; one row for each line of an order. */
  public CustomsDeclaration declaration() {
    var lines = parcel.pieces().stream().map(ParcelPiece::orderLineId).distinct().toList();
    var exports =
        bought.stream()
            .map(each -> new CustomsDeclaration.Export(each.order(), each.soldOn()))
            .distinct()
            .toList();
    return new CustomsDeclaration(
        parcel.number(),
        parcel.from(),
        parcel.to(),
        matters.stream().anyMatch(Matter::isRepair)
            ? CustomsCategory.REPAIR
            : CustomsCategory.RETURNED_GOODS,
        lines.stream().map(this::item).toList(),
        parcel.weightGrams(),
        exports);
  }

  private CustomsItem item(OrderLineId line) {
    var pieces =
        parcel.pieces().stream().filter(piece -> piece.orderLineId().equals(line)).toList();
    var value =
        pieces.stream()
            .map(ParcelPiece::value)
            .reduce(Money.zero(pieces.getFirst().value().currency()), Money::plus);
    var known = bought(line);
    var customs = known.flatMap(Bought::customs);
    return new CustomsItem(
        known.map(Bought::description).orElse(pieces.getFirst().title()),
        pieces.size(),
        customs.map(told -> grams(told, pieces.size())).orElse(OptionalInt.empty()),
        value,
        customs.flatMap(CustomsFact::hsCode),
        customs.flatMap(CustomsFact::origin));
  }

  private static OptionalInt grams(CustomsFact told, int pieces) {
    return told.netGrams().isPresent()
        ? OptionalInt.of(told.netGrams().getAsInt() * pieces)
        : OptionalInt.empty();
  }
}
