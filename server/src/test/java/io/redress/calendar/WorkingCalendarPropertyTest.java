package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Laws of counting that hold for any calendar, any moment and any span. */
class WorkingCalendarPropertyTest {
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Shanghai");

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  @RepeatedTest(60)
  void workingTimeIsAdditiveAndMonotone(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 20_261_121L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var calendar = calendar(random);
    for (var i = 0; i < 40; i++) {
      var from = moment(random);
      var first = Duration.ofMinutes(random.nextInt(6_000));
      var second = Duration.ofMinutes(random.nextInt(6_000));
      var both = calendar.due(from, first.plus(second));

      assertThat(calendar.due(calendar.due(from, first), second))
          .as("seed %d", seed)
          .isEqualTo(both);
      assertThat(both).as("seed %d", seed).isAfterOrEqualTo(calendar.due(from, first));
      assertThat(calendar.workingTimeBetween(from, both))
          .as("seed %d", seed)
          .isEqualTo(first.plus(second));
      assertThat(calendar.due(from.plusSeconds(random.nextInt(90_000)), first))
          .as("seed %d", seed)
          .isAfterOrEqualTo(calendar.due(from, first));
    }
  }

  @RepeatedTest(30)
  void workingDaysAreAdditive(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 77L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var calendar = calendar(random);
    for (var i = 0; i < 20; i++) {
      var from = moment(random);
      var first = 1 + random.nextInt(10);
      var second = 1 + random.nextInt(10);

      assertThat(calendar.endOfWorkingDay(calendar.endOfWorkingDay(from, first), second))
          .as("seed %d", seed)
          .isEqualTo(calendar.endOfWorkingDay(from, first + second));
    }
  }

  private static WorkingCalendar calendar(Random random) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0 || day == DayOfWeek.WEDNESDAY) {
        var open = random.nextInt(8);
        week.put(
            day,
            List.of(
                new OpenInterval(LocalTime.of(open, 0), LocalTime.of(open + 3, 30)),
                new OpenInterval(LocalTime.of(open + 4, 0), LocalTime.of(open + 9, 15))));
      }
    }
    var holidays = new HashSet<LocalDate>();
    for (var i = 0; i < 30; i++) {
      holidays.add(FIRST_DAY.plusDays(random.nextInt(700)));
    }
    return new WorkingCalendar(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        week,
        List.of(),
        Holidays.of(holidays),
        exceptions(random));
  }

  /** Closed days, half days and long ones, on any weekday and on holidays too. */
  private static Map<LocalDate, List<OpenInterval>> exceptions(Random random) {
    var exceptions = new HashMap<LocalDate, List<OpenInterval>>();
    for (var i = 0; i < 60; i++) {
      var open = random.nextInt(20);
      var half = new OpenInterval(LocalTime.of(open, 30), LocalTime.of(open + 2, 0));
      // Not until midnight: the end of such a day is a moment of the next, and counted from there.
      var late = new OpenInterval(LocalTime.of(open + 3, 0), LocalTime.of(23, 45));
      exceptions.put(
          FIRST_DAY.plusDays(random.nextInt(700)),
          List.of(List.<OpenInterval>of(), List.of(half), List.of(half, late))
              .get(random.nextInt(3)));
    }
    return exceptions;
  }

  @RepeatedTest(30)
  void theLastOpenMomentHasNoWorkAfterIt(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 13L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var calendar = calendar(random);
    for (var i = 0; i < 20; i++) {
      var moment = moment(random);
      var last = calendar.lastOpenUpTo(moment).orElseThrow();

      assertThat(last).as("seed %d", seed).isBeforeOrEqualTo(moment);
      assertThat(calendar.workingTimeBetween(last, moment)).as("seed %d", seed).isZero();
      assertThat(calendar.workingTimeBetween(last.minusSeconds(1), last))
          .as("seed %d", seed)
          .isPositive();
    }
  }

  @RepeatedTest(30)
  void whatADateSaysItselfIsWhatCounts(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 4_711L) + repetition.getCurrentRepetition();
    var calendar = calendar(new Random(seed));

    calendar
        .exceptions()
        .forEach(
            (day, hours) -> {
              var midnight = day.atStartOfDay(calendar.zone()).toInstant();
              var next = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
              assertThat(calendar.isWorkingDay(day))
                  .as("seed %d", seed)
                  .isEqualTo(!hours.isEmpty());
              if (!isClockChange(calendar, day)) {
                assertThat(calendar.workingTimeBetween(midnight, next))
                    .as("seed %d, %s", seed, day)
                    .isEqualTo(length(hours));
              }
            });
  }

  private static boolean isClockChange(WorkingCalendar calendar, LocalDate day) {
    var length =
        Duration.between(
            day.atStartOfDay(calendar.zone()), day.plusDays(1).atStartOfDay(calendar.zone()));
    return !length.equals(Duration.ofDays(1));
  }

  private static Duration length(List<OpenInterval> hours) {
    return hours.stream()
        .map(each -> Duration.between(each.start(), each.end()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Instant moment(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
  }
}
