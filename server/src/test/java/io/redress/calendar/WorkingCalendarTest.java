package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 5, 14);

  @Nested
  class GivenOfficeHoursFromNineToSix {
    private final WorkingCalendar calendar =
        WorkingCalendar.ofWeekdays(
            BERLIN, LocalTime.of(9, 0), LocalTime.of(18, 0), Holidays.of(Set.of(HOLIDAY)));

    @Test
    void whenTimeFitsIntoTheDay_thenItIsDueThatDay() {
      var due = calendar.due(at("2026-05-12T10:00:00+02:00"), Duration.ofHours(4));

      assertThat(due).isEqualTo(at("2026-05-12T14:00:00+02:00"));
    }

    @Test
    void whenTimeRunsOverAHolidayAndAWeekend_thenBothAreSkipped() {
      var due = calendar.due(at("2026-05-13T17:00:00+02:00"), Duration.ofHours(11));

      assertThat(due).isEqualTo(at("2026-05-18T10:00:00+02:00"));
    }

    @Test
    void whenAskedOnSaturday_thenCountingStartsOnMonday() {
      var due = calendar.due(at("2026-05-16T12:00:00+02:00"), Duration.ofHours(1));

      assertThat(due).isEqualTo(at("2026-05-18T10:00:00+02:00"));
    }

    @Test
    void whenNoTimeIsNeeded_thenItIsDueAtOnce() {
      var from = at("2026-05-16T12:00:00+02:00");

      assertThat(calendar.due(from, Duration.ZERO)).isEqualTo(from);
    }

    @Test
    void whenOneWorkingDayIsPromisedBeforeAHoliday_thenItEndsTheDayAfterIt() {
      var end = calendar.endOfWorkingDay(at("2026-05-13T20:00:00+02:00"), 1);

      assertThat(end).isEqualTo(at("2026-05-15T18:00:00+02:00"));
    }

    @Test
    void whenTodayIsPromisedOnASunday_thenItEndsOnMonday() {
      var end = calendar.endOfWorkingDay(at("2026-05-17T08:00:00+02:00"), 0);

      assertThat(end).isEqualTo(at("2026-05-18T18:00:00+02:00"));
    }
  }

  @Nested
  class GivenNightHoursAcrossAChangeOfTheClocks {
    private final WorkingCalendar calendar =
        new WorkingCalendar(
            BERLIN,
            Map.of(
                DayOfWeek.SUNDAY,
                List.of(new OpenInterval(LocalTime.MIDNIGHT, LocalTime.of(6, 0)))),
            List.of(),
            Holidays.NONE);

    @Test
    void whenTheClocksGoForward_thenTheNightHasFiveHours() {
      var worked =
          calendar.workingTimeBetween(
              at("2026-03-29T00:00:00+01:00"), at("2026-03-29T12:00:00+02:00"));

      assertThat(worked).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void whenTheClocksGoBack_thenTheNightHasSevenHours() {
      var due = calendar.due(at("2026-10-25T00:00:00+02:00"), Duration.ofHours(7));

      assertThat(due).isEqualTo(at("2026-10-25T06:00:00+01:00"));
    }
  }

  @Nested
  class GivenMainlandChina {
    private final WorkingCalendar calendar =
        WorkingCalendar.ofWeekdays(
            ZoneId.of("Asia/Shanghai"),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            new HolidayCalendars().of("CN"));

    @Test
    void whenASaturdayIsAMakeUpDay_thenItIsWorked() {
      assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void whenAWeekdayLiesInTheNationalHoliday_thenItIsFree() {
      assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 6))).isFalse();
    }
  }

  @Nested
  class GivenDatesThatAreDifferent {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate STOCKTAKING = LocalDate.of(2026, 12, 28);
    private static final LocalDate OPEN_SUNDAY = LocalDate.of(2026, 12, 20);

    private final WorkingCalendar calendar =
        new WorkingCalendar(
            BERLIN,
            Map.of(
                DayOfWeek.MONDAY, hours(9, 18),
                DayOfWeek.THURSDAY, hours(9, 18),
                DayOfWeek.FRIDAY, hours(9, 18)),
            List.of(),
            Holidays.of(Set.of(OPEN_SUNDAY, LocalDate.of(2026, 12, 25))),
            Map.of(
                CHRISTMAS_EVE, hours(9, 13), STOCKTAKING, List.of(), OPEN_SUNDAY, hours(10, 16)));

    @Test
    void whenADayIsHalf_thenItEndsWhenItsOwnHoursEnd() {
      assertThat(calendar.endOfWorkingDay(at("2026-12-24T08:00:00+01:00"), 0))
          .isEqualTo(at("2026-12-24T13:00:00+01:00"));
    }

    @Test
    void whenADayIsClosed_thenItIsNotCounted() {
      assertThat(calendar.isWorkingDay(STOCKTAKING)).isFalse();
      assertThat(calendar.endOfWorkingDay(at("2026-12-24T12:00:00+01:00"), 1))
          .isEqualTo(at("2026-12-31T18:00:00+01:00"));
    }

    @Test
    void whenAHolidayIsOpen_thenItsOwnHoursCount() {
      assertThat(
              calendar.workingTimeBetween(
                  at("2026-12-19T00:00:00+01:00"), at("2026-12-21T00:00:00+01:00")))
          .isEqualTo(Duration.ofHours(6));
    }

    private static List<OpenInterval> hours(int open, int close) {
      return List.of(new OpenInterval(LocalTime.of(open, 0), LocalTime.of(close, 0)));
    }
  }

  @Test
  void whenNoWeekdayIsOpen_thenTheCalendarIsRefused() {
    assertThatThrownBy(() -> new WorkingCalendar(BERLIN, Map.of(), List.of(), Holidays.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(String text) {
    return java.time.OffsetDateTime.parse(text).toInstant();
  }
}
