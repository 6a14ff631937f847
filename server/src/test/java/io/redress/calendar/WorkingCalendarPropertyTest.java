package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Laws of counting that hold for any calendar, any moment and any span. */
class WorkingCalendarPropertyTest {
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Shanghai");

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
      holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)));
    }
    return new WorkingCalendar(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), week, List.of(), Holidays.of(holidays));
  }

  private static Instant moment(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
  }
}
