package io.redress.people.shifts;

import static io.redress.people.shifts.ShiftSamples.away;
import static io.redress.people.shifts.ShiftSamples.hours;
import static io.redress.people.shifts.ShiftSamples.person;
import static io.redress.people.shifts.ShiftSamples.shift;
import static io.redress.people.shifts.ShiftSamples.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.OpenInterval;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final StaffId SOFIA = person(1);
  private static final StaffId WEN = person(2);
  private static final StaffId KENJI = person(3);
  private static final HolidayCalendars HOLIDAYS = new HolidayCalendars();

  private static Roster roster(Shift... shifts) {
    return new Roster(List.of(shifts), List.of(), HOLIDAYS::of);
  }

  private static Roster away(Shift shift, Absence... absences) {
    return new Roster(List.of(shift), List.of(absences), HOLIDAYS::of);
  }

  private static Shift inBerlin(Map<DayOfWeek, List<OpenInterval>> week) {
    return shift(SOFIA, "Europe/Berlin", "DE", week);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Nested
  class GivenAWeek {
    private final Roster roster =
        roster(
            inBerlin(
                weekdays(
                    List.of(
                        new OpenInterval(LocalTime.of(9, 0), LocalTime.NOON),
                        new OpenInterval(LocalTime.of(13, 0), LocalTime.of(18, 0))))));

    @Test
    void whenItIsTheTime_thenSheIsThereUntilItEnds() {
      assertThat(roster.at(SOFIA, at("2026-11-23T09:30:00Z")))
          .contains(new Presence(SOFIA, at("2026-11-23T08:00:00Z"), at("2026-11-23T11:00:00Z")));
    }

    @Test
    void whenItIsTheBreak_thenSheIsBackAfterIt() {
      assertThat(roster.at(SOFIA, at("2026-11-23T11:00:00Z"))).isEmpty();
      assertThat(roster.nextAfter(SOFIA, at("2026-11-23T11:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2026-11-23T12:00:00Z"));
    }

    @Test
    void whenTheWeekIsOver_thenSheComesOnMonday() {
      assertThat(roster.nextAfter(SOFIA, at("2026-11-27T20:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2026-11-30T08:00:00Z"));
    }

    @Test
    void whenNothingIsPlannedForSomebody_thenTheyAreNeverThere() {
      assertThat(roster.at(WEN, at("2026-11-23T09:30:00Z"))).isEmpty();
      assertThat(roster.nextAfter(WEN, at("2026-11-23T09:30:00Z"))).isEmpty();
    }
  }

  @Nested
  class GivenANightShift {
    private final Roster roster =
        roster(inBerlin(Map.of(DayOfWeek.MONDAY, hours(22, 24), DayOfWeek.TUESDAY, hours(0, 6))));

    @Test
    void whenMidnightPasses_thenItIsOneTime() {
      var night = new Presence(SOFIA, at("2026-11-23T21:00:00Z"), at("2026-11-24T05:00:00Z"));

      assertThat(roster.at(SOFIA, at("2026-11-23T21:00:00Z"))).contains(night);
      assertThat(roster.at(SOFIA, at("2026-11-24T04:59:59Z"))).contains(night);
      assertThat(roster.at(SOFIA, at("2026-11-24T05:00:00Z"))).isEmpty();
    }
  }

  @Nested
  class GivenNightsAndAnAbsence {
    private final List<OpenInterval> both =
        List.of(hours(0, 6).getFirst(), hours(22, 24).getFirst());
    private final Shift weeknights =
        inBerlin(
            Map.of(
                DayOfWeek.MONDAY,
                hours(22, 24),
                DayOfWeek.TUESDAY,
                both,
                DayOfWeek.WEDNESDAY,
                both,
                DayOfWeek.THURSDAY,
                both,
                DayOfWeek.FRIDAY,
                both,
                DayOfWeek.SATURDAY,
                hours(0, 6)));

    private static Absence from(String first, String last) {
      return ShiftSamples.away(SOFIA, first, last, Optional.of(WEN));
    }

    private static Shift everyDay(List<OpenInterval> hours) {
      var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
      for (var day : DayOfWeek.values()) {
        week.put(day, hours);
      }
      return shift(SOFIA, "Europe/Berlin", Shift.NO_COUNTRY, week);
    }

    @Test
    void whenSheIsAwayOnTuesday_thenThatIsTheNightThatBeginsThen() {
      var roster = away(weeknights, from("2026-11-24", "2026-11-24"));

      assertThat(roster.at(SOFIA, at("2026-11-24T00:00:00Z")))
          .contains(new Presence(SOFIA, at("2026-11-23T21:00:00Z"), at("2026-11-24T05:00:00Z")));
      assertThat(roster.at(SOFIA, at("2026-11-24T22:00:00Z"))).isEmpty();
      assertThat(roster.at(SOFIA, at("2026-11-25T00:00:00Z"))).isEmpty();
      assertThat(roster.nextAfter(SOFIA, at("2026-11-24T06:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2026-11-25T21:00:00Z"));
    }

    @Test
    void whenItIsThatNight_thenTheDeputyStandsInUntilItEnds() {
      var roster = away(weeknights, from("2026-11-24", "2026-11-24"));

      assertThat(roster.absenceAt(SOFIA, at("2026-11-24T00:00:00Z"))).isEmpty();
      assertThat(roster.standInFor(SOFIA, at("2026-11-25T00:00:00Z"))).contains(WEN);
      assertThat(roster.absenceAt(SOFIA, at("2026-11-25T05:00:00Z"))).isEmpty();
    }

    @Test
    void whenAHolidayEndsWithANightOfHers_thenSheIsNotThereTheMorningAfter() {
      var roster = away(everyDay(both), from("2026-03-01", "2026-03-07"));

      assertThat(roster.at(SOFIA, at("2026-03-01T00:00:00Z"))).isPresent();
      assertThat(roster.between(SOFIA, at("2026-03-01T05:00:00Z"), at("2026-03-08T21:00:00Z")))
          .isEmpty();
      assertThat(roster.at(SOFIA, at("2026-03-08T21:00:00Z"))).isPresent();
    }

    @Test
    void whenWholeDaysAreWorked_thenEachIsItsOwn() {
      var roster = away(everyDay(hours(0, 24)), from("2026-11-24", "2026-11-24"));

      assertThat(roster.at(SOFIA, at("2026-11-24T00:00:00Z"))).isEmpty();
      assertThat(roster.at(SOFIA, at("2026-11-24T22:30:00Z"))).isEmpty();
      assertThat(roster.at(SOFIA, at("2026-11-25T00:00:00Z"))).isPresent();
    }
  }

  @Nested
  class GivenClocksThatChange {
    private Duration length(List<OpenInterval> hours, String day, String from, String to) {
      var date = LocalDate.parse(day);
      var shift = inBerlin(Map.of()).on(date, hours);
      return roster(shift).between(SOFIA, at(from), at(to)).stream()
          .map(each -> Duration.between(each.from(), each.until()))
          .reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void whenTheyArePutForward_thenAnHourIsNotWorked() {
      assertThat(length(hours(0, 8), "2026-03-29", "2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z"))
          .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void whenTheyArePutBack_thenAnHourIsWorkedTwice() {
      assertThat(length(hours(0, 8), "2026-10-25", "2026-10-24T20:00:00Z", "2026-10-25T20:00:00Z"))
          .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void whenAShiftIsInTheHourLeftOut_thenNobodyIsThere() {
      assertThat(length(hours(2, 3), "2026-03-29", "2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z"))
          .isZero();
    }

    @Test
    void whenAShiftBeginsInTheHourLeftOut_thenItBeginsAfterIt() {
      var late = List.of(new OpenInterval(LocalTime.of(2, 30), LocalTime.of(5, 0)));
      var shift = inBerlin(Map.of()).on(LocalDate.of(2026, 3, 29), late);

      assertThat(roster(shift).nextAfter(SOFIA, at("2026-03-28T20:00:00Z")))
          .contains(new Presence(SOFIA, at("2026-03-29T01:00:00Z"), at("2026-03-29T03:00:00Z")));
    }
  }

  @Nested
  class GivenHolidays {
    private final Shift shift = inBerlin(weekdays(hours(9, 17)));

    @Test
    void whenItIsNewYear_thenSheComesOnTheNextWorkingDay() {
      assertThat(roster(shift).nextAfter(SOFIA, at("2026-12-31T16:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2027-01-04T08:00:00Z"));
    }

    @Test
    void whenANightRunsIntoNewYear_thenItEndsAtMidnight() {
      var nights =
          inBerlin(Map.of(DayOfWeek.THURSDAY, hours(22, 24), DayOfWeek.FRIDAY, hours(0, 6)));

      assertThat(roster(nights).at(SOFIA, at("2026-12-31T22:00:00Z")))
          .contains(new Presence(SOFIA, at("2026-12-31T21:00:00Z"), at("2026-12-31T23:00:00Z")));
    }

    @Test
    void whenHoursWereSaidOfTheHoliday_thenSheIsThere() {
      var there = shift.on(LocalDate.of(2027, 1, 1), hours(10, 14));

      assertThat(roster(there).nextAfter(SOFIA, at("2026-12-31T16:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2027-01-01T09:00:00Z"));
    }

    @Test
    void whenHerCountryHasNone_thenItIsADayLikeOthers() {
      var there = shift(SOFIA, "Europe/Berlin", Shift.NO_COUNTRY, weekdays(hours(9, 17)));

      assertThat(roster(there).nextAfter(SOFIA, at("2026-12-31T16:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2027-01-01T08:00:00Z"));
    }
  }

  @Nested
  class GivenAbsences {
    private final Shift shift = inBerlin(weekdays(hours(9, 17)));

    @Test
    void whenSheIsAway_thenSheComesBackAfterTheLastDay() {
      var roster =
          away(shift, ShiftSamples.away(SOFIA, "2026-11-23", "2026-11-25", Optional.empty()));

      assertThat(roster.at(SOFIA, at("2026-11-24T10:00:00Z"))).isEmpty();
      assertThat(roster.nextAfter(SOFIA, at("2026-11-23T10:00:00Z")).orElseThrow().from())
          .isEqualTo(at("2026-11-26T08:00:00Z"));
    }

    @Test
    void whenSheIsAwayOnADayThatWasSaidToBeWorked_thenSheIsAway() {
      var busy = shift.on(LocalDate.of(2026, 11, 28), hours(9, 17));
      var roster =
          away(busy, ShiftSamples.away(SOFIA, "2026-11-28", "2026-11-28", Optional.empty()));

      assertThat(roster.at(SOFIA, at("2026-11-28T10:00:00Z"))).isEmpty();
    }

    @Test
    void whenTheDeputyIsAwayToo_thenTheDeputyOfTheDeputyStandsIn() {
      var all = weekdays(hours(9, 17));
      var roster =
          new Roster(
              List.of(
                  shift,
                  shift(WEN, "Asia/Shanghai", "CN", all),
                  shift(KENJI, "Asia/Tokyo", "JP", all)),
              List.of(
                  ShiftSamples.away(SOFIA, "2026-11-23", "2026-11-25", Optional.of(WEN)),
                  ShiftSamples.away(WEN, "2026-11-24", "2026-11-24", Optional.of(KENJI))),
              HOLIDAYS::of);

      assertThat(roster.standInFor(SOFIA, at("2026-11-23T10:00:00Z"))).contains(WEN);
      assertThat(roster.standInFor(SOFIA, at("2026-11-24T10:00:00Z"))).contains(KENJI);
      assertThat(roster.standInFor(SOFIA, at("2026-11-26T10:00:00Z"))).isEmpty();
    }

    @Test
    void whenDeputiesNameEachOther_thenNobodyStandsIn() {
      var roster =
          new Roster(
              List.of(shift, shift(WEN, "Europe/Berlin", "DE", weekdays(hours(9, 17)))),
              List.of(
                  ShiftSamples.away(SOFIA, "2026-11-23", "2026-11-25", Optional.of(WEN)),
                  ShiftSamples.away(WEN, "2026-11-23", "2026-11-25", Optional.of(SOFIA))),
              HOLIDAYS::of);

      assertThat(roster.standInFor(SOFIA, at("2026-11-24T10:00:00Z"))).isEmpty();
    }
  }

  @Nested
  class GivenSeveralPlaces {
    private final Roster roster =
        roster(
            inBerlin(weekdays(hours(9, 17))),
            shift(WEN, "Asia/Shanghai", "CN", weekdays(hours(9, 18))),
            shift(KENJI, "Asia/Tokyo", "JP", weekdays(hours(9, 17))));

    @Test
    void whenSeveralAreThere_thenWhoeverStaysLongestIsFirst() {
      assertThat(roster.thereAt(at("2026-11-24T07:30:00Z")))
          .extracting(Presence::staff)
          .containsExactly(WEN, KENJI);
    }

    @Test
    void whenNobodyIsThere_thenTheFirstToComeIsNamed() {
      var next = roster.next(List.of(SOFIA, WEN), at("2026-11-24T20:00:00Z")).orElseThrow();

      assertThat(next.staff()).isEqualTo(WEN);
      assertThat(next.from()).isEqualTo(at("2026-11-25T01:00:00Z"));
    }

    @Test
    void whenSomebodyIsThere_thenItIsNow() {
      var next = roster.next(List.of(SOFIA, WEN), at("2026-11-24T08:30:00Z")).orElseThrow();

      assertThat(next.isAt(at("2026-11-24T08:30:00Z"))).isTrue();
      assertThat(next.staff()).isEqualTo(SOFIA);
    }
  }
}
