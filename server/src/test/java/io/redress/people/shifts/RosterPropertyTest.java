package io.redress.people.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.OpenInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of any roster, by the clock on the wall where each one works. */
class RosterPropertyTest {
  private static final HolidayCalendars HOLIDAYS = new HolidayCalendars();
  private static final int PEOPLE = 4;

  private record Drawn(List<Shift> shifts, List<Absence> absences, Roster roster) {}

  private static Drawn draw(Random random) {
    var chance = new RandomShifts(random);
    var shifts = chance.shifts(PEOPLE);
    var absences = chance.absences(PEOPLE, 20);
    return new Drawn(shifts, absences, new Roster(shifts, absences, HOLIDAYS::of));
  }

  private static long seed(RepetitionInfo repetition) {
    return Long.getLong("redress.seed", 20_261_123L) + repetition.getCurrentRepetition();
  }

  /** Looks at the wall: the day and the time there, and what was said of them. */
  private static boolean isThere(Drawn drawn, Shift shift, Instant at) {
    var local = at.atZone(shift.zone());
    var time = local.toLocalTime();
    return hours(shift, local.toLocalDate()).stream()
        .filter(hours -> !time.isBefore(hours.start()))
        .filter(hours -> isUntilMidnight(hours) || time.isBefore(hours.end()))
        .anyMatch(hours -> !isAway(drawn, shift, nightOf(shift, local.toLocalDate(), hours)));
  }

  private static List<OpenInterval> hours(Shift shift, LocalDate day) {
    return shift.hoursOn(day, HOLIDAYS.of(shift.country()));
  }

  private static boolean isUntilMidnight(OpenInterval hours) {
    return hours.end().equals(LocalTime.MIDNIGHT);
  }

  private static boolean isAway(Drawn drawn, Shift shift, LocalDate day) {
    return drawn.absences().stream()
        .anyMatch(each -> each.staff().equals(shift.staff()) && each.covers(day));
  }

  /** The rest of a night is of the day before; a whole day is of no night. */
  private static LocalDate nightOf(Shift shift, LocalDate day, OpenInterval hours) {
    var yesterday = hours(shift, day.minusDays(1));
    var isRest =
        hours.start().equals(LocalTime.MIDNIGHT)
            && !isUntilMidnight(hours)
            && !yesterday.isEmpty()
            && isUntilMidnight(yesterday.getLast());
    return isRest ? day.minusDays(1) : day;
  }

  @RepeatedTest(40)
  void somebodyIsThereWhenTheClockOnTheWallSaysSo(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    var drawn = draw(random);
    var chance = new RandomShifts(random);
    for (var i = 0; i < 300; i++) {
      var at = chance.moment();
      for (var shift : drawn.shifts()) {
        var found = drawn.roster().at(shift.staff(), at);

        assertThat(found.isPresent())
            .as("seed %d, %s at %s", seed, shift.zone(), at)
            .isEqualTo(isThere(drawn, shift, at));
        found.ifPresent(
            presence -> {
              assertThat(presence.isAt(at)).isTrue();
              assertThat(isThere(drawn, shift, presence.until().minusSeconds(60))).isTrue();
            });
      }
    }
  }

  @RepeatedTest(20)
  void timesAreApartAndTheNextOneIsTheFirstThatBeginsLater(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    var roster = draw(random).roster();
    var chance = new RandomShifts(random);
    for (var i = 0; i < 40; i++) {
      var from = chance.moment();
      var until = from.plusSeconds(86_400L * 10);
      for (var staff : roster.people()) {
        var times = roster.between(staff, from, until);

        for (var n = 1; n < times.size(); n++) {
          assertThat(times.get(n).from()).as("seed %d", seed).isAfter(times.get(n - 1).until());
        }
        var later = times.stream().filter(each -> each.from().isAfter(from)).findFirst();
        later.ifPresent(
            first ->
                assertThat(roster.nextAfter(staff, from).map(Presence::from))
                    .as("seed %d", seed)
                    .contains(first.from()));
      }
    }
  }

  @RepeatedTest(20)
  void whoeverIsSaidToBeNextIsThereBeforeAllOthers(RepetitionInfo repetition) {
    var seed = seed(repetition);
    var random = new Random(seed);
    var roster = draw(random).roster();
    var now = new RandomShifts(random).moment();

    var next = roster.next(roster.people(), now);

    var isAnybodyThere = !roster.thereAt(now).isEmpty();
    assertThat(next.filter(each -> each.isAt(now)).isPresent())
        .as("seed %d", seed)
        .isEqualTo(isAnybodyThere);
    if (!isAnybodyThere) {
      next.ifPresent(
          first ->
              roster.people().stream()
                  .flatMap(each -> roster.nextAfter(each, now).stream())
                  .forEach(
                      each ->
                          assertThat(each.from())
                              .as("seed %d", seed)
                              .isAfterOrEqualTo(first.from())));
    }
  }
}
