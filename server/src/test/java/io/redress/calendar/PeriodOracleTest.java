package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Periods end where a second way of counting ends them: a table of days, written down one after the
 * other from the lengths of the months, on which a finger moves.
 */
class PeriodOracleTest {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2045;
  private static final int TRIALS = 4_000;
  private static final int[] MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** 1 January 2020 was a Wednesday; Monday is 0. */
  private static final int FIRST_WEEKDAY = 2;

  private static final List<Row> TABLE = new ArrayList<>();
  private static final Map<String, Integer> PLACES = new HashMap<>();

  private record Row(int year, int month, int day, int weekday) {
    String key() {
      return key(year, month, day);
    }

    static String key(int year, int month, int day) {
      return "%04d-%02d-%02d".formatted(year, month, day);
    }
  }

  static {
    var weekday = FIRST_WEEKDAY;
    for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (var month = 1; month <= MONTHS.length; month++) {
        for (var day = 1; day <= lengthOf(year, month); day++) {
          var row = new Row(year, month, day, weekday);
          PLACES.put(row.key(), TABLE.size());
          TABLE.add(row);
          weekday = (weekday + 1) % 7;
        }
      }
    }
  }

  private static int lengthOf(int year, int month) {
    var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTHS[month - 1];
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "FR", "IT", "GB", "CN", "HK", "KR", "US", "BR", "ZZ"})
  void everyPeriodEndsWhereTheTableEndsIt(String country) {
    var holidays = new HolidayCalendars().of(country);
    var seed = Long.getLong("redress.seed", 91L);
    var random = new Random(seed);
    for (var trial = 0; trial < TRIALS; trial++) {
      var event = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3_000));
      var period = period(random);

      assertThat(period.lastDay(event, holidays))
          .as("seed %d: %s from %s in %s", seed, period, event, country)
          .isEqualTo(LocalDate.parse(TABLE.get(last(period, event, holidays)).key()));
    }
  }

  private static LegalPeriod period(Random random) {
    var unit = pick(PeriodUnit.class, random);
    var longest =
        switch (unit) {
          case DAY -> 400;
          case MONTH -> 30;
          case YEAR -> 7;
          case WORKING_DAY -> 40;
        };
    return new LegalPeriod(
        1 + random.nextInt(longest),
        unit,
        pick(DayCount.class, random),
        pick(Rollover.class, random));
  }

  private static int last(LegalPeriod period, LocalDate event, Holidays holidays) {
    int place = Objects.requireNonNull(PLACES.get(event.toString()));
    var first = period.dayCount() == DayCount.INCLUDE_EVENT ? place : place + 1;
    var last =
        switch (period.unit()) {
          case DAY -> first + period.length() - 1;
          case MONTH -> sameNumber(place, period.length(), period.dayCount());
          case YEAR -> sameNumber(place, 12 * period.length(), period.dayCount());
          case WORKING_DAY -> lastWorkingDay(first, period.length(), holidays);
        };
    while (period.rollover() == Rollover.NEXT_WORKING_DAY && !isWorked(last, holidays)) {
      last++;
    }
    return last;
  }

  /** Down the table to the month wanted; a number that is not there is the month's last. */
  private static int sameNumber(int place, int months, DayCount count) {
    var start = TABLE.get(place);
    var year = start.year();
    var month = start.month();
    for (var left = months; left > 0; left--) {
      month = month == 12 ? 1 : month + 1;
      year = month == 1 ? year + 1 : year;
    }
    var found = PLACES.get(Row.key(year, month, start.day()));
    if (found == null) {
      return Objects.requireNonNull(PLACES.get(Row.key(year, month, lengthOf(year, month))));
    }
    return count == DayCount.INCLUDE_EVENT ? found - 1 : found;
  }

  private static int lastWorkingDay(int first, int length, Holidays holidays) {
    var place = first;
    for (var left = length; ; place++) {
      if (isWorked(place, holidays)) {
        left--;
      }
      if (left == 0) {
        return place;
      }
    }
  }

  private static boolean isWorked(int place, Holidays holidays) {
    var row = TABLE.get(place);
    var day = LocalDate.parse(row.key());
    return holidays.isMakeUpDay(day) || (row.weekday() < 5 && !holidays.isHoliday(day));
  }

  private static <E extends Enum<E>> E pick(Class<E> type, Random random) {
    var constants = List.copyOf(EnumSet.allOf(type));
    return constants.get(random.nextInt(constants.size()));
  }
}
