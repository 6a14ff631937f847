package io.redress.rulebook.credit;

import io.redress.rulebook.Ground;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One clause of law on credit.
 *
 * @param ground which rule it is, where it stands, and how far it was checked
 * @param places countries, subdivisions or groups of countries in which consumers have it
 * @param from first day on which credit is given that it holds for
 * @param until last day on which credit is given that it holds for
 */
public record CreditClause(
    Ground ground, List<String> places, LocalDate from, LocalDate until, Says says) {
  public CreditClause {
    places = List.copyOf(places);
  }

  /** What a clause says. */
  public sealed interface Says {}

  /** Credit never ends. */
  public record NoEnd() implements Says {}

  /** Credit lasts at least so many years. */
  public record AtLeast(int years, CountedFrom from) implements Says {}

  /** What is left is paid in cash for the asking while it is less than this. */
  public record InCash(Money below) implements Says {}

  /** Credit is given in the place of money only to whom has expressly agreed. */
  public record Agreed() implements Says {}

  /** From when years are counted. */
  public enum CountedFrom {
    /** The day on which credit is given. */
    ISSUE,
    /** The end of the year in which it is given. */
    YEAR_END
  }

  /** Whether it holds for credit that is given on this day. */
  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
