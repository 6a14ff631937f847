package io.redress.rulebook.credit;

import io.redress.rulebook.credit.CreditClause.Agreed;
import io.redress.rulebook.credit.CreditClause.AtLeast;
import io.redress.rulebook.credit.CreditClause.CountedFrom;
import io.redress.rulebook.credit.CreditClause.InCash;
import io.redress.rulebook.credit.CreditClause.NoEnd;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What credit is held to where one consumer lives; no term of a house goes below it. Laws speak of
 * gift cards that were paid for; a consumer pays for credit with what was bought, so they are kept
 * for all of it.
 *
 * @param place where the consumer lives, as it was asked for
 * @param clauses what holds there
 */
public record CreditFloor(String place, List<CreditClause> clauses) {
  /** How many months a year has. */
  public static final int MONTHS_OF_YEAR = 12;

  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  public CreditFloor {
    clauses = List.copyOf(clauses);
  }

  /**
   * When a credit ends.
   *
   * @param at the moment from which it cannot be used; empty when it never ends
   * @param byLaw the clause by which it lasts longer than the house gives; empty when the house's
   *     own time counts
   */
  public record End(Optional<Instant> at, Optional<CreditClause> byLaw) {}

  /**
   * The end of a credit. Days are counted so that the last one is over everywhere on earth.
   *
   * @param months what the house gives; empty for credit that never ends
   */
  public End end(Instant issuedAt, OptionalInt months) {
    if (months.isEmpty()) {
      return new End(Optional.empty(), Optional.empty());
    }
    var day = LocalDate.ofInstant(issuedAt, ZoneOffset.MAX);
    var byHouse = day.plusMonths(months.getAsInt());
    var strictest = strictest(day);
    var byLaw = strictest.flatMap(clause -> least(clause, day));
    if (strictest.isPresent() && byLaw.isEmpty()) {
      return new End(Optional.empty(), strictest);
    }
    return byLaw
        .filter(last -> last.isAfter(byHouse))
        .map(last -> new End(Optional.of(over(last)), strictest))
        .orElseGet(() -> new End(Optional.of(over(byHouse)), Optional.empty()));
  }

  /** The clause under which so many months are too few whenever credit is given; empty for none. */
  public Optional<CreditClause> undercutBy(int months) {
    return Stream.concat(
            with(NoEnd.class),
            with(AtLeast.class)
                .filter(
                    clause ->
                        clause.says() instanceof AtLeast(var years, _)
                            && months < years * MONTHS_OF_YEAR)
                .sorted(Comparator.comparingInt(CreditFloor::years).reversed()))
        .findFirst();
  }

  /** The clause by which what is left may be had in cash now; empty when there is none. */
  public Optional<CreditClause> cashFor(Money left) {
    return with(InCash.class)
        .filter(
            clause ->
                clause.says() instanceof InCash(var below)
                    && below.currency().equals(left.currency())
                    && left.isPositive()
                    && left.compareTo(below) < 0)
        .findFirst();
  }

  /** The clause by which nobody has to take credit; empty when none is known. */
  public Optional<CreditClause> consent() {
    return with(Agreed.class).findFirst();
  }

  /** The clause that lets credit given on this day last longest. */
  private Optional<CreditClause> strictest(LocalDate day) {
    return Stream.concat(
            with(NoEnd.class),
            with(AtLeast.class)
                .sorted(
                    Comparator.comparing((CreditClause each) -> least(each, day).orElseThrow())
                        .reversed()))
        .findFirst();
  }

  private Stream<CreditClause> with(Class<? extends CreditClause.Says> kind) {
    return clauses.stream().filter(each -> kind.isInstance(each.says()));
  }

  private static int years(CreditClause clause) {
    return clause.says() instanceof AtLeast(var years, _) ? years : 0;
  }

  /** The last day that a clause gives; empty when it gives all days, or speaks of none. */
  private static Optional<LocalDate> least(CreditClause clause, LocalDate day) {
    return switch (clause.says()) {
      case AtLeast(var years, var from) -> Optional.of(counted(day, from).plusYears(years));
      case NoEnd _, InCash _, Agreed _ -> Optional.empty();
    };
  }

  private static LocalDate counted(LocalDate day, CountedFrom from) {
    return switch (from) {
      case ISSUE -> day;
      case YEAR_END -> LocalDate.of(day.getYear(), LAST_MONTH, LAST_DAY);
    };
  }

  private static Instant over(LocalDate last) {
    return last.plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant();
  }
}
