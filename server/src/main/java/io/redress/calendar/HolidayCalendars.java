package io.redress.calendar;

import io.redress.calendar.data.JollydayHolidays;
import io.redress.calendar.data.TabledHolidays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of every country that is known, loaded when first asked for.
 *
 * <p>Safe for many threads; one instance serves the whole application.
 */
public final class HolidayCalendars {
  private static final int COUNTRY_LENGTH = 2;
  private static final Map<String, String> TABLES = Map.of("CN", "china", "HK", "hong-kong");

  private final Map<String, Holidays> byCountry = new ConcurrentHashMap<>();

  /**
   * The nationwide public holidays of a country.
   *
   * @param country ISO 3166-1 alpha-2 code, with or without a subdivision ({@code US-CA})
   * @return {@link Holidays#NONE} when the country's holidays are not known
   */
  public Holidays of(String country) {
    var national =
        country.length() > COUNTRY_LENGTH ? country.substring(0, COUNTRY_LENGTH) : country;
    return byCountry.computeIfAbsent(national, HolidayCalendars::load);
  }

  private static Holidays load(String country) {
    var table = TABLES.get(country);
    if (table != null) {
      return TabledHolidays.load(table);
    }
    return JollydayHolidays.knows(country) ? new JollydayHolidays(country) : Holidays.NONE;
  }
}
