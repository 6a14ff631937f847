package io.redress.money.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long credit lasts at least by law, by where the consumer lives. The laws speak of gift cards
 * that were paid for; a consumer pays for credit with what was bought, so they are kept for all of
 * it. As of November 2026:
 *
 * <ul>
 *   <li>US: five years, 15 U.S.C. 1693l-1(c)(2); California: no end, Civil Code 1749.5(a).
 *   <li>Canada: no end in Ontario (O. Reg. 17/05, s. 25.3) and Quebec (Consumer Protection Act, s.
 *       187.3).
 *   <li>Ireland: five years, Consumer Protection (Gift Vouchers) Act 2019.
 *   <li>Australia: three years, Australian Consumer Law s. 99B; New Zealand: three years, Fair
 *       Trading (Gift Card Expiry) Amendment Act 2024.
 *   <li>Germany: three years from the end of the year, §§ 195, 199 BGB.
 * </ul>
 */
public sealed interface CreditFloor {
  /** No law that we know of asks for anything. */
  record None() implements CreditFloor {}

  /** At least so long, from the day it is given. */
  record AtLeast(Period period) implements CreditFloor {}

  /** At least so long, from the end of the year in which it is given. */
  record FromYearEnd(Period period) implements CreditFloor {}

  /** It never ends. */
  record NoEnd() implements CreditFloor {}

  /** The floors that are known, by country and, where law differs, by subdivision. */
  final class Known {
    private static final Map<String, CreditFloor> FLOORS =
        Map.of(
            "US", new AtLeast(Period.ofYears(5)),
            "US-CA", new NoEnd(),
            "CA-ON", new NoEnd(),
            "CA-QC", new NoEnd(),
            "IE", new AtLeast(Period.ofYears(5)),
            "AU", new AtLeast(Period.ofYears(3)),
            "NZ", new AtLeast(Period.ofYears(3)),
            "DE", new FromYearEnd(Period.ofYears(3)));

    private Known() {}
  }

  /** The floor where somebody lives; that of the country where its part has none of its own. */
  static CreditFloor of(String country) {
    var own = Known.FLOORS.get(country);
    if (own != null) {
      return own;
    }
    return Known.FLOORS.getOrDefault(country.split("-", 2)[0], new None());
  }

  /**
   * The moment from which a credit cannot be used; empty when it never ends. Days are counted so
   * that the last one is over everywhere on earth.
   *
   * @param months what the house gives; empty for credit that never ends
   */
  default Optional<Instant> end(Instant issuedAt, OptionalInt months) {
    if (months.isEmpty() || this instanceof NoEnd) {
      return Optional.empty();
    }
    var day = LocalDate.ofInstant(issuedAt, ZoneOffset.MAX);
    var byHouse = day.plusMonths(months.getAsInt());
    var byLaw =
        switch (this) {
          case None _, NoEnd _ -> byHouse;
          case AtLeast(var period) -> day.plus(period);
          case FromYearEnd(var period) -> day.withMonth(12).withDayOfMonth(31).plus(period);
        };
    var last = byLaw.isAfter(byHouse) ? byLaw : byHouse;
    return Optional.of(last.plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant());
  }
}
