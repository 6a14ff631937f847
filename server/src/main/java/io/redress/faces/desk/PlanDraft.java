package io.redress.faces.desk;

import io.redress.calendar.OpenInterval;
import io.redress.people.shifts.Presence;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shift;
import io.redress.promises.hours.DayHours;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One day of somebody as it is being planned. */
record PlanDraft(String person, String day, String hours) {
  /** Further away than this, a time is another shift. */
  private static final Duration REACH = Duration.ofHours(8);

  /** A time of one day. */
  private record Part(Instant from, Instant until) {}

  /** What a form was sent with. */
  static PlanDraft of(Map<String, String> fields) {
    return new PlanDraft(
        fields.getOrDefault("person", "").strip(),
        fields.getOrDefault("day", "").strip(),
        fields.getOrDefault("hours", "").strip());
  }

  /**
   * A day on which somebody is there as planned and also in a time for which nobody is; the shift
   * that is near is made longer.
   */
  static PlanDraft covering(Shift shift, Roster roster, Instant from, Instant until) {
    var zone = shift.zone();
    var day = LocalDate.ofInstant(from, zone);
    var begins = day.atStartOfDay(zone).toInstant();
    var ends = day.plusDays(1).atStartOfDay(zone).toInstant();
    var there = roster.between(shift.staff(), begins, ends);
    var near =
        there.stream()
            .filter(presence -> distance(presence, from, until).compareTo(REACH) <= 0)
            .min(Comparator.comparing(presence -> distance(presence, from, until)));
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            near.map(Presence::from).filter(from::isAfter).orElse(from),
            near.map(Presence::until).filter(until::isBefore).orElse(until)));
    there.stream()
        .filter(presence -> !near.equals(Optional.of(presence)))
        .forEach(presence -> parts.add(new Part(presence.from(), presence.until())));
    var hours =
        joined(parts).stream()
            .filter(part -> part.from().isBefore(ends) && part.until().isAfter(begins))
            .map(part -> interval(part, day, zone))
            .toList();
    return new PlanDraft(shift.staff().toString(), day.toString(), DayHours.write(hours));
  }

  /** How far away a time is; nothing for one that overlaps. */
  private static Duration distance(Presence presence, Instant from, Instant until) {
    if (!presence.until().isAfter(from)) {
      return Duration.between(presence.until(), from);
    }
    return presence.from().isBefore(until)
        ? Duration.ZERO
        : Duration.between(until, presence.from());
  }

  /** In order; what overlaps is one. */
  private static List<Part> joined(List<Part> parts) {
    var found = new ArrayList<Part>();
    for (var part : parts.stream().sorted(Comparator.comparing(Part::from)).toList()) {
      if (!found.isEmpty() && !found.getLast().until().isBefore(part.from())) {
        var before = found.removeLast();
        var until = before.until().isAfter(part.until()) ? before.until() : part.until();
        found.add(new Part(before.from(), until));
      } else {
        found.add(part);
      }
    }
    return found;
  }

  private static OpenInterval interval(Part part, LocalDate day, ZoneId zone) {
    var from = part.from().atZone(zone);
    var until = part.until().atZone(zone);
    var start = from.toLocalDate().isBefore(day) ? LocalTime.MIDNIGHT : minute(from.toLocalTime());
    var end = until.toLocalDate().isAfter(day) ? LocalTime.MIDNIGHT : minute(until.toLocalTime());
    return new OpenInterval(start, start.isBefore(end) ? end : anHourAfter(start, end));
  }

  /** An end that the clocks, put back meanwhile, show before its beginning. */
  private static LocalTime anHourAfter(LocalTime start, LocalTime end) {
    var isLate = start.getHour() == LocalTime.MAX.getHour();
    return end.equals(LocalTime.MIDNIGHT) || isLate ? LocalTime.MIDNIGHT : start.plusHours(1);
  }

  private static LocalTime minute(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Who is meant; empty when nobody is. */
  Optional<StaffId> staff() {
    try {
      return Optional.of(StaffId.parse(person));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }

  /** The day; empty when it cannot be read. */
  Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The hours; none for a free day, empty when they cannot be read. */
  Optional<List<OpenInterval>> open() {
    return DayHours.read(hours);
  }

  /** A moment of an address; empty when it cannot be read. */
  static Optional<Instant> moment(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
