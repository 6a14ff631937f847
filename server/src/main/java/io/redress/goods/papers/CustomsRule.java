package io.redress.goods.papers;

import io.redress.goods.papers.CustomsVerdict.Because;
import io.redress.goods.parcels.PostalAddress;
import io.redress.shared.Money;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Decides which customs form goes with a parcel.
 *
 * <p>Rule of the posts (Universal Postal Union, Convention Manual, forms CN 22 and CN 23): up to
 * 300 special drawing rights and 2 kg the small form will do, above one of them the full one. Each
 * post sets the limit in its own money; the amounts here are those that posts have published, the
 * lowest that was found: 270 pounds (Royal Mail, "Electronic customs data", read in November 2026;
 * medium confidence), 339.41 euro (Deutsche Post, 1 January 2012; later ones are higher), 380 US
 * dollars (reckoned from the lowest rate of ten years; low confidence). Where no amount is known
 * the full form is taken, which posts accept for any value.
 */
public final class CustomsRule {
  /** The heaviest parcel that goes with the small form. */
  public static final int MOST_GRAMS = 2_000;

  private static final Map<String, Long> MOST_MINOR_UNITS =
      Map.of("EUR", 33_941L, "GBP", 27_000L, "USD", 38_000L);

  private CustomsRule() {}

  /**
   * The form for goods of this value and a parcel of this weight.
   *
   * @param weightGrams of the parcel; empty when nobody has weighed it
   */
  public static CustomsVerdict decide(
      PostalAddress from, PostalAddress to, OptionalInt weightGrams, Money value) {
    if (from.country().isEmpty() || to.country().isEmpty()) {
      return new CustomsVerdict(CustomsForm.NONE, Because.COUNTRY_UNKNOWN);
    }
    if (area(from).isOneWith(area(to))) {
      return new CustomsVerdict(CustomsForm.NONE, Because.ONE_AREA);
    }
    var because = acrossTheBorder(weightGrams, value);
    var form = because == Because.SMALL ? CustomsForm.CN22 : CustomsForm.CN23;
    return new CustomsVerdict(form, because);
  }

  private static CustomsArea area(PostalAddress address) {
    return CustomsArea.of(address.country(), address.postalCode());
  }

  private static Because acrossTheBorder(OptionalInt weightGrams, Money value) {
    var most = MOST_MINOR_UNITS.get(value.currency().getCurrencyCode());
    if (most == null) {
      return Because.CURRENCY_UNKNOWN;
    }
    if (value.minorUnits() > most) {
      return Because.TOO_DEAR;
    }
    if (weightGrams.isEmpty()) {
      return Because.WEIGHT_UNKNOWN;
    }
    return weightGrams.getAsInt() > MOST_GRAMS ? Because.TOO_HEAVY : Because.SMALL;
  }
}
