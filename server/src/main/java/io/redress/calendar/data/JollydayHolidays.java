package io.redress.calendar.data;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.redress.calendar.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Nationwide public holidays of one country, computed once for each year that is asked for.
 *
 * <p>Days that are only observed, not free, do not count. Regional holidays do not count either: a
 * rollover is only granted where the whole country rests.
 */
public final class JollydayHolidays implements Holidays {
  /** Bank holidays of England and Wales stand for Great Britain. */
  private static final Map<String, String> REGION_FOR_COUNTRY = Map.of("GB", "eng");

  /** The library finds its parts when first asked, and whoever asks meanwhile finds none. */
  private static final Lock LIBRARY = new ReentrantLock();

  private final Map<Integer, BitSet> daysOfYear = new ConcurrentHashMap<>();
  private final HolidayManager manager;
  private final String[] region;

  /** Holidays of a country by its ISO 3166-1 alpha-2 code. */
  public JollydayHolidays(String country) {
    var named = REGION_FOR_COUNTRY.get(country);
    this.region = named == null ? new String[0] : new String[] {named};
    var parameters = ManagerParameters.create(country.toLowerCase(Locale.ROOT));
    this.manager = alone(() -> HolidayManager.getInstance(parameters));
  }

  /** Whether the library knows this country. */
  public static boolean knows(String country) {
    return alone(HolidayManager::getSupportedCalendarCodes).contains(country);
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return daysOf(day.getYear()).get(day.getDayOfYear());
  }

  private BitSet daysOf(int year) {
    var computed = daysOfYear.get(year); // most often there, and then nothing is locked
    return computed != null ? computed : daysOfYear.computeIfAbsent(year, this::compute);
  }

  private BitSet compute(int year) {
    var days = new BitSet();
    alone(() -> manager.getHolidays(Year.of(year), region)).stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .forEach(date -> days.set(date.getDayOfYear()));
    return days;
  }

  private static <T> T alone(Supplier<T> question) {
    LIBRARY.lock();
    try {
      return question.get();
    } finally {
      LIBRARY.unlock();
    }
  }
}
