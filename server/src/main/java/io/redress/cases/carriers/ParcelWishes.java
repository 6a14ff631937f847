package io.redress.cases.carriers;

import io.redress.goods.carriers.CarrierAddress;
import io.redress.goods.carriers.CarrierErrand;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.goods.carriers.CarrierWish;
import io.redress.goods.carriers.CustomsItem;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.carriers.ErrandState;
import io.redress.goods.carriers.LabelOrder;
import io.redress.goods.carriers.PickUpOrder;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What exactly a carrier is asked for a parcel: addresses and weight as they stand on it, and what
 * is inside where it goes to another country. Tariff numbers and origins are told where somebody
 * knows them, and never guessed.
 *
 * @param signer who answers for what the customs are told
 */
record ParcelWishes(Parcel parcel, String signer) {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** The wish of an errand; empty where the parcel has lost what it needs. */
  Optional<CarrierWish> of(CarrierErrand errand, List<CarrierErrand> all) {
    return switch (errand.kind()) {
      case LABEL -> Optional.of(new CarrierWish.MakeLabel(label(errand.key())));
      case CANCEL -> labelOf(all).map(given -> new CarrierWish.CancelLabel(given.reference()));
      case PICK_UP ->
          labelOf(all)
              .flatMap(given -> pickUp(errand.key(), given))
              .map(CarrierWish.BookPickUp::new);
    };
  }

  /** The label that is on the parcel. */
  static Optional<Given> labelOf(List<CarrierErrand> all) {
    return all.stream()
        .filter(each -> each.kind() == ErrandKind.LABEL && each.state() == ErrandState.DONE)
        .reduce((left, right) -> right)
        .flatMap(CarrierErrand::given);
  }

  private LabelOrder label(String key) {
    var isAbroad = !country(parcel.from()).equals(country(parcel.to()));
    return new LabelOrder(
        key,
        address(parcel.from()),
        address(parcel.to()),
        parcel.weightGrams(),
        parcel.leg() == Leg.CONSUMER_TO_HUB,
        isAbroad ? customs() : List.of(),
        isAbroad ? signer : "");
  }

  private Optional<PickUpOrder> pickUp(String key, Given label) {
    return parcel
        .carriage()
        .pickUp()
        .map(
            window ->
                new PickUpOrder(
                    key,
                    label.reference(),
                    address(parcel.from()),
                    window.from(),
                    window.until(),
                    ""));
  }

  /**
   * Pieces that are called the same are one kind of goods; the weight is split among the pieces.
   */
  private List<CustomsItem> customs() {
    if (parcel.weightGrams().isEmpty()) {
      return List.of();
    }
    var kinds =
        parcel.pieces().stream()
            .collect(
                Collectors.groupingBy(ParcelPiece::title, LinkedHashMap::new, Collectors.toList()));
    var each = Math.max(1, parcel.weightGrams().getAsInt() / parcel.pieces().size());
    var items = new ArrayList<CustomsItem>();
    kinds.forEach(
        (title, pieces) ->
            items.add(
                new CustomsItem(
                    title.isBlank() ? parcel.number() : title,
                    pieces.size(),
                    pieces.stream().map(ParcelPiece::value).reduce(Money::plus).orElseThrow(),
                    each * pieces.size(),
                    "",
                    "")));
    return items;
  }

  private static CarrierAddress address(PostalAddress from) {
    var lines = from.lines().lines().toList();
    return new CarrierAddress(
        from.name(),
        lines.isEmpty() ? "" : lines.getFirst(),
        lines.size() > 1 ? String.join(", ", lines.subList(1, lines.size())) : "",
        from.city(),
        from.region(),
        from.postalCode(),
        country(from),
        from.phone());
  }

  /** Without the part of the country; what is none is left for the carrier to refuse. */
  private static String country(PostalAddress from) {
    var code = from.country().split("-", -1)[0].toUpperCase(Locale.ROOT);
    return COUNTRY.matcher(code).matches() ? code : "";
  }
}
