package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodTest {
  @ParameterizedTest(name = "{1} {2} {3} from {0} end on {4}")
  @CsvSource({
    "2026-05-05, 14, DAY,   EXCLUDE_EVENT, 2026-05-19",
    "2026-06-01,  8, DAY,   INCLUDE_EVENT, 2026-06-08",
    "2024-02-29,  1, YEAR,  EXCLUDE_EVENT, 2025-02-28",
    "2024-02-29,  4, YEAR,  EXCLUDE_EVENT, 2028-02-29",
    "2026-08-31,  6, MONTH, EXCLUDE_EVENT, 2027-02-28",
    "2026-01-15,  6, MONTH, INCLUDE_EVENT, 2026-07-14",
    "2026-03-01,  6, MONTH, INCLUDE_EVENT, 2026-08-31",
    "2026-08-30,  6, MONTH, INCLUDE_EVENT, 2027-02-28",
    "2026-05-13,  3, WORKING_DAY, EXCLUDE_EVENT, 2026-05-19"
  })
  void whenNothingRollsOver_thenThePeriodEndsOnItsNominalDay(
      LocalDate event, int length, PeriodUnit unit, DayCount count, LocalDate expected) {
    var period = new LegalPeriod(length, unit, count, Rollover.NONE);

    var lastDay = period.lastDay(event, Holidays.of(Set.of(LocalDate.of(2026, 5, 14))));

    assertThat(lastDay).isEqualTo(expected);
  }

  @ParameterizedTest(name = "14 days from {0} end on {1}")
  @CsvSource({
    "2026-05-02, 2026-05-18",
    "2026-04-30, 2026-05-15",
    "2026-12-11, 2026-12-28",
    "2026-05-05, 2026-05-19"
  })
  void whenTheLastDayIsFree_thenThePeriodEndsOnTheNextWorkingDay(
      LocalDate event, LocalDate expected) {
    var holidays = new HolidayCalendars().of("DE");

    var lastDay = LegalPeriod.ofDays(14).with(Rollover.NEXT_WORKING_DAY).lastDay(event, holidays);

    assertThat(lastDay).isEqualTo(expected);
  }
}
