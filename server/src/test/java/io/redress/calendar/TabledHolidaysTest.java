package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.data.TabledHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of holidays: how they are read, and that they hold the years that are promised. */
class TabledHolidaysTest {
  private static final LocalDate NEW_YEAR_2030 = LocalDate.of(2030, 1, 1);

  private static TabledHolidays read(String... lines) {
    return TabledHolidays.read("a.txt", List.of(lines), Holidays.of(Set.of(NEW_YEAR_2030)));
  }

  @Nested
  class GivenATable {
    private final TabledHolidays table =
        read(
            "# a notice",
            "",
            "year 2026 provisional",
            "off 2026-05-01..2026-05-03",
            "work 2026-05-09");

    @Test
    void whenADayIsInARange_thenItIsFree() {
      assertThat(table.isHoliday(LocalDate.of(2026, 5, 1))).isTrue();
      assertThat(table.isHoliday(LocalDate.of(2026, 5, 3))).isTrue();
      assertThat(table.isHoliday(LocalDate.of(2026, 5, 4))).isFalse();
    }

    @Test
    void whenASaturdayIsWorked_thenItIsAWorkingDay() {
      assertThat(table.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
      assertThat(table.isWorkingDay(LocalDate.of(2026, 5, 16))).isFalse();
    }

    @Test
    void whenAYearHasNoBlock_thenTheOtherSourceCounts() {
      assertThat(table.isHoliday(NEW_YEAR_2030)).isTrue();
      assertThat(read("year 2030").isHoliday(NEW_YEAR_2030)).isFalse();
    }
  }

  @Nested
  class GivenAMistake {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            free 2026-05-01             | expected year, off or work
            off 2026-13-01              | could not be parsed
            off 2027-01-01              | expected days of 2026
            off 2026-05-03..2026-05-01  | expected days of 2026 in order
            work 2026-05-08             | only weekend days are worked instead
            """)
    void whenRead_thenFileAndLineAreTold(String line, String expected) {
      assertThatThrownBy(() -> read("year 2026", line))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a.txt:2: ")
          .hasMessageContaining(expected);
    }

    @Test
    void whenTheYearIsNoNumber_thenFileAndLineAreTold() {
      assertThatThrownBy(() -> read("year next")).hasMessageStartingWith("a.txt:1: ");
    }
  }

  @Nested
  class GivenThePlacesOfTheStatutes {
    private static final int LEAST_FREE_WEEKDAYS = 4;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO",
          "GB", "CN", "HK", "TW", "JP", "KR", "US", "US-CA", "AU", "CA-QC", "BR", "SG"
        })
    void whenAYearFrom2025To2027IsAsked_thenItsHolidaysAreKnown(String place) {
      var holidays = new HolidayCalendars().of(place);

      assertThat(List.of(2025, 2026, 2027))
          .allSatisfy(
              year ->
                  assertThat(
                          LocalDate.of(year, 1, 1)
                              .datesUntil(LocalDate.of(year + 1, 1, 1))
                              .filter(Holidays.NONE::isWorkingDay)
                              .filter(holidays::isHoliday))
                      .as("%s %d", place, year)
                      .hasSizeGreaterThanOrEqualTo(LEAST_FREE_WEEKDAYS));
    }

    @ParameterizedTest
    @CsvSource({
      "JP, 2025-05-06, substitute day of Greenery Day",
      "JP, 2026-09-22, between two holidays",
      "KR, 2025-10-08, substitute day of Chuseok",
      "KR, 2026-06-03, local elections",
      "TW, 2026-02-20, Lunar New Year made up for",
      "SG, 2026-11-09, Deepavali on a Sunday",
      "US, 2026-10-12, Columbus Day",
      "US-CA, 2026-07-03, Independence Day on a Saturday",
      "CA-QC, 2026-06-24, national holiday of Quebec",
      "BR, 2026-11-20, Black Awareness",
      "HK, 2026-04-07, Ching Ming made up for",
      "GB, 2026-08-31, summer bank holiday"
    })
    void whenAHolidayMovesByItsOwnRule_thenItIsKnown(String place, LocalDate day, String name) {
      assertThat(new HolidayCalendars().of(place).isHoliday(day)).as(name).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"JP, 2026-12-23", "BR, 2026-02-17", "CA, 2026-06-24", "SG, 2026-05-28"})
    void whenADayIsNoHolidayAnyMoreOrOnlyOfAPart_thenItIsWorked(String place, LocalDate day) {
      assertThat(new HolidayCalendars().of(place).isWorkingDay(day)).isTrue();
    }
  }
}
