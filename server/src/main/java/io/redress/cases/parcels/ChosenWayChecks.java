package io.redress.cases.parcels;

import io.redress.cases.CaseView;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is looked at before a way back is taken as it was chosen. */
final class ChosenWayChecks {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private ChosenWayChecks() {}

  static void requireSome(List<CaseId> cases) {
    if (cases.isEmpty() || cases.size() > ChosenWay.MOST) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "cases",
              String.valueOf(cases.size()),
              "are not between 1 and " + ChosenWay.MOST,
              "Name the cases whose pieces travel together."));
    }
  }

  /** One box is from one person, with values in one currency. */
  static void requireOneConsumer(ChosenWay chosen, List<CaseView> views) {
    var first = views.getFirst();
    var stranger =
        views.stream()
            .filter(
                view ->
                    !view.consumer().id().equals(first.consumer().id())
                        || !view.order()
                            .total()
                            .currency()
                            .equals(first.order().total().currency()))
            .findFirst();
    if (stranger.isPresent()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "cases",
              stranger.get().head().number(),
              "is of another consumer, or in another currency, than the first of "
                  + chosen.cases().size(),
              "Send the pieces of one consumer together."));
    }
  }

  static void requireComplete(ChosenWay chosen, Returning possible) {
    var wrong = new ArrayList<Violation>();
    var isPickUp = chosen.way() == WayBack.PICK_UP;
    if (isPickUp && chosen.pickUp().filter(possible.windows()::contains).isEmpty()) {
      wrong.add(
          new Violation(
              "pickUp",
              chosen.pickUp().map(each -> each.from().toString()).orElse(""),
              "is no window in which a courier can come",
              "Choose one of those that are offered."));
    }
    if (!isPickUp && chosen.pickUp().isPresent()) {
      wrong.add(new Violation("pickUp", "", "does not go with this way", "Leave it out."));
    }
    if (isPickUp && !chosen.from().isComplete()) {
      wrong.add(
          new Violation(
              "from", "", "is not whole", "Send name, street, city and country for the courier."));
    }
    address(chosen.from(), wrong);
    if (chosen.weightGrams().isPresent() && !isWeight(chosen.weightGrams().getAsInt())) {
      wrong.add(
          new Violation(
              "weightGrams",
              String.valueOf(chosen.weightGrams().getAsInt()),
              "is not between 1 and " + Parcel.MOST_GRAMS,
              "Give the weight of the whole parcel in grams, or leave it out."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(wrong));
    }
  }

  private static boolean isWeight(int grams) {
    return grams >= 1 && grams <= Parcel.MOST_GRAMS;
  }

  /** What is too long for a label. */
  private static void address(PostalAddress address, List<Violation> wrong) {
    longest("from.name", address.name(), PostalAddress.LONGEST_NAME, wrong);
    longest("from.lines", address.lines(), PostalAddress.LONGEST_LINES, wrong);
    longest("from.postalCode", address.postalCode(), PostalAddress.LONGEST_PART, wrong);
    longest("from.city", address.city(), PostalAddress.LONGEST_PART, wrong);
    longest("from.region", address.region(), PostalAddress.LONGEST_PART, wrong);
    longest("from.phone", address.phone(), PostalAddress.LONGEST_PHONE, wrong);
    if (!address.country().isEmpty() && !COUNTRIES.contains(address.country())) {
      wrong.add(
          new Violation(
              "from.country", address.country(), "is not a country", "Send ISO 3166-1 like DE."));
    }
  }

  private static void longest(String field, String text, int most, List<Violation> wrong) {
    if (text.length() > most) {
      wrong.add(
          new Violation(field, text, "is longer than " + most + " characters", "Shorten it."));
    }
  }
}
