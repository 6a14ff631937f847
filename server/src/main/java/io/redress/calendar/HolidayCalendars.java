package io.redress.calendar;

import io.redress.calendar.data.JollydayHolidays;
import io.redress.calendar.data.TabledHolidays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of every place that is known, loaded when first asked for.
 *
 * <p>Safe for many threads; one instance serves the whole application.
 */
public final class HolidayCalendars {
  private static final int COUNTRY_LENGTH = 2;
  private static final Map<String, String> TABLES =
      Map.of(
          "BR", "brazil",
          "CA-QC", "quebec",
          "CN", "china",
          "HK", "hong-kong",
          "JP", "japan",
          "KR", "korea",
          "SG", "singapore",
          "TW", "taiwan",
          "US", "united-states");

  private final Map<String, Holidays> byPlace = new ConcurrentHashMap<>();

  /**
   * The public holidays of a country, or of a subdivision that has a table of its own.
   *
   * @param place ISO 3166-1 alpha-2 code, with or without a subdivision ({@code US-CA})
   * @return {@link Holidays#NONE} when the holidays of the place are not known
   */
  public Holidays of(String place) {
    var loaded = byPlace.get(place); // most often there, and then nothing is locked
    return loaded != null
        ? loaded
        : byPlace.computeIfAbsent(
            TABLES.containsKey(place) ? place : national(place), HolidayCalendars::load);
  }

  private static String national(String place) {
    return place.length() > COUNTRY_LENGTH ? place.substring(0, COUNTRY_LENGTH) : place;
  }

  private static Holidays load(String place) {
    var country = national(place);
    var computed = JollydayHolidays.knows(country) ? new JollydayHolidays(country) : Holidays.NONE;
    var table = TABLES.get(place);
    return table == null ? computed : TabledHolidays.load(table, computed);
  }
}
