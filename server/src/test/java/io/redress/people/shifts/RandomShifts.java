package io.redress.people.shifts;

import static io.redress.people.shifts.ShiftSamples.away;
import static io.redress.people.shifts.ShiftSamples.person;

import io.redress.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Shifts and absences by chance, in zones whose clocks change in every way. */
final class RandomShifts {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  static final int DAYS = 400;

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Beirut",
          "Asia/Kolkata",
          "Pacific/Auckland");
  private static final List<String> COUNTRIES = List.of("DE", "US", "CN", "JP", Shift.NO_COUNTRY);

  private final Random random;

  RandomShifts(Random random) {
    this.random = random;
  }

  List<Shift> shifts(int people) {
    var shifts = new ArrayList<Shift>();
    for (var number = 0; number < people; number++) {
      shifts.add(shift(number));
    }
    return shifts;
  }

  List<Absence> absences(int people, int count) {
    var absences = new ArrayList<Absence>();
    for (var i = 0; i < count; i++) {
      var first = day();
      absences.add(
          away(
              person(random.nextInt(people)),
              first.toString(),
              first.plusDays(random.nextInt(10)).toString(),
              Optional.empty()));
    }
    return absences;
  }

  Instant moment() {
    return Instant.parse("2026-01-03T00:00:00Z")
        .plusSeconds(random.nextInt(60 * 24 * (DAYS - 10)) * 60L);
  }

  LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private Shift shift(int number) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, hours());
    }
    var exceptions = new TreeMap<LocalDate, List<OpenInterval>>();
    for (var i = 0; i < 40; i++) {
      exceptions.put(day(), hours());
    }
    return new Shift(
        person(number),
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        week,
        exceptions,
        1);
  }

  /** Full hours, so that each moment of a day stands wholly inside or outside of them. */
  private List<OpenInterval> hours() {
    var hours = new ArrayList<OpenInterval>();
    var hour = random.nextInt(8);
    while (hour < 23 && hours.size() < random.nextInt(4)) {
      var end = hour + 1 + random.nextInt(24 - hour);
      hours.add(
          new OpenInterval(
              LocalTime.of(hour, 0), end == 24 ? LocalTime.MIDNIGHT : LocalTime.of(end, 0)));
      hour = end + 1 + random.nextInt(3);
    }
    return hours;
  }
}
