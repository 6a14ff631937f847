package io.redress.goods.parcels;

import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A way back that a house offers.
 *
 * @param countries from which it is offered, ISO 3166-1 alpha-2; everywhere when there is none
 * @param mostValue the greatest value of all pieces that go this way, in the currency of the price;
 *     any when empty
 * @param mostGrams the greatest weight that goes this way; any when empty. What nobody has weighed
 *     is not kept from a way by it
 * @param price of the carriage
 * @param payer who bears the price where the law leaves that open
 * @param days how many days it takes from hand-in to the hub, 0 to {@value #MOST_DAYS}
 */
public record ReturnWay(
    WayBack way,
    List<String> countries,
    Optional<Money> mostValue,
    OptionalInt mostGrams,
    Money price,
    Payer payer,
    int days) {
  public static final int MOST_DAYS = 60;
  public static final int MOST_COUNTRIES = 60;

  private static final String COUNTRY = "[A-Z]{2}";

  /** Refuses what cannot be offered with a {@link Problem} that names every field. */
  public ReturnWay {
    countries = List.copyOf(countries);
    var wrong = new ArrayList<Violation>();
    countries(countries, wrong);
    if (price.isNegative() || (way == WayBack.KEEP_IT && !price.isZero())) {
      wrong.add(
          new Violation(
              "price", price.toString(), "does not go with " + way, "Use nothing or more."));
    }
    mostValue.ifPresent(most -> value(most, price.currency(), wrong));
    mostGrams.ifPresent(most -> grams(most, wrong));
    if (days < 0 || days > MOST_DAYS) {
      wrong.add(
          new Violation(
              "days",
              String.valueOf(days),
              "is not between 0 and " + MOST_DAYS,
              "Say how many days it takes to the hub."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(wrong));
    }
  }

  private static void countries(List<String> countries, List<Violation> wrong) {
    countries.stream()
        .filter(each -> !each.matches(COUNTRY))
        .findFirst()
        .ifPresent(
            each ->
                wrong.add(
                    new Violation(
                        "countries",
                        each,
                        "is no country",
                        "Use two capital letters (ISO 3166-1), such as DE.")));
    if (countries.size() > MOST_COUNTRIES) {
      wrong.add(
          new Violation(
              "countries",
              String.valueOf(countries.size()),
              "are more than " + MOST_COUNTRIES,
              "Leave them out for everywhere."));
    }
  }

  private static void value(Money most, Currency ofPrice, List<Violation> wrong) {
    if (!most.isPositive()) {
      wrong.add(
          new Violation("mostValue", most.toString(), "is nothing", "Leave it out for any value."));
    }
    if (!most.currency().equals(ofPrice)) {
      wrong.add(
          new Violation(
              "mostValue",
              most.toString(),
              "is in another currency than the price",
              "Offer this kind once for each currency."));
    }
  }

  private static void grams(int most, List<Violation> wrong) {
    if (most < 1 || most > Parcel.MOST_GRAMS) {
      wrong.add(
          new Violation(
              "mostGrams",
              String.valueOf(most),
              "is not between 1 and " + Parcel.MOST_GRAMS,
              "Leave it out for any weight."));
    }
  }

  /** Whether it is offered from this country, with or without a subdivision ({@code US-CA}). */
  public boolean isFrom(String country) {
    return countries.isEmpty() || countries.stream().anyMatch(country::startsWith);
  }
}
