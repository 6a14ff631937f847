package io.redress.liaison.accounts;

import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.PurchasingAccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account with which the house buys from a brand.
 *
 * @param number as the brand writes it
 * @param place the boutique, outlet or warehouse by its name
 * @param cap empty when the brand has set none
 */
public record PurchasingAccount(
    PurchasingAccountId id,
    String number,
    String place,
    Buys buys,
    Optional<Cap> cap,
    Standing standing) {
  /** The most characters of a number or a place. */
  public static final int MOST_CHARACTERS = 120;

  /**
   * Which purchases are made with it, as far as order lines tell by themselves.
   *
   * @param from from which kind of seller; any when empty
   * @param country in which country, ISO 3166-1 alpha-2; any when empty
   */
  public record Buys(Optional<BoughtFrom> from, Optional<String> country) {
    /** Nothing but what somebody says of single purchases. */
    public boolean isNothing() {
      return from.isEmpty() && country.isEmpty();
    }

    /** Whether such a purchase is made with it; a state of a country is in the country. */
    public boolean holds(Optional<BoughtFrom> seller, Optional<String> where) {
      return !isNothing()
          && (from.isEmpty() || from.equals(seller))
          && (country.isEmpty() || where.map(Buys::state).equals(country));
    }

    /** The country of a part of it, which is written like US-CA. */
    private static String state(String place) {
      return place.split("-", -1)[0];
    }
  }

  /**
   * How much may be bought in a period.
   *
   * @param warnAt from which sum on the brand looks at it, or the house wants to be warned
   */
  public record Cap(Money most, Money warnAt, DealingPeriod period) {
    public Cap {
      if (!most.isPositive() || !warnAt.isPositive() || warnAt.compareTo(most) > 0) {
        throw new IllegalArgumentException("a warning of " + warnAt + " below a cap of " + most);
      }
    }
  }

  /**
   * How the brand lets us buy.
   *
   * @param since from which day on
   * @param why in the words of the brand or ours; empty only when all is normal
   */
  public record Standing(AccountStatus status, LocalDate since, String why) {
    /** The most characters of a reason. */
    public static final int MOST_WORDS = 500;

    public Standing {
      why = PlainWords.clean(why).strip();
      if (why.length() > MOST_WORDS || (why.isEmpty() && status != AccountStatus.NORMAL)) {
        throw new IllegalArgumentException("a reason of 1 to " + MOST_WORDS + " characters");
      }
    }
  }

  public PurchasingAccount {
    number = PlainWords.oneLine(number);
    place = PlainWords.oneLine(place);
  }

  /** In which stretches of the calendar purchases with it are added up. */
  public DealingPeriod period() {
    return cap.map(Cap::period).orElse(DealingPeriod.QUARTER);
  }

  /** The same account as the brand lets us buy now. */
  public PurchasingAccount in(Standing other) {
    return new PurchasingAccount(id, number, place, buys, cap, other);
  }
}
