package io.redress.people.shifts;

import io.redress.calendar.Holidays;
import io.redress.calendar.OpenInterval;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is there at a moment, until when, and who comes next: a function of shifts and absences.
 *
 * <p>Hours are meant by the clocks where the person works. When these are put forward, hours that
 * do not exist are not worked; when they are put back, an interval that spans them is longer.
 *
 * <p>An absence takes whole nights: what is worked after midnight belongs to the day on which that
 * night began. A day that is worked from midnight to midnight is its own.
 */
public final class Roster {
  /** How far ahead somebody is looked for. */
  public static final int MOST_DAYS_AHEAD = 60;

  private static final Comparator<Presence> BY_BEGINNING =
      Comparator.comparing(Presence::from).thenComparing(each -> each.staff().value());

  private final Map<StaffId, Shift> shifts;
  private final Map<StaffId, List<Absence>> absences;
  private final Function<String, Holidays> holidays;

  /** The roster of these shifts, less these absences and the holidays of each one's country. */
  public Roster(
      Collection<Shift> shifts, Collection<Absence> absences, Function<String, Holidays> holidays) {
    this.shifts =
        shifts.stream().collect(Collectors.toUnmodifiableMap(Shift::staff, Function.identity()));
    this.absences = absences.stream().collect(Collectors.groupingBy(Absence::staff));
    this.holidays = holidays;
  }

  /** Everybody who is there at this moment, whoever stays longest first. */
  public List<Presence> thereAt(Instant at) {
    return shifts.keySet().stream()
        .flatMap(staff -> at(staff, at).stream())
        .sorted(
            Comparator.comparing(Presence::until)
                .reversed()
                .thenComparing(each -> each.staff().value()))
        .toList();
  }

  /** The time in which somebody is there now; empty when it is not the time. */
  public Optional<Presence> at(StaffId staff, Instant at) {
    return around(staff, at, 1).stream().filter(each -> each.isAt(at)).findFirst();
  }

  /** The next time somebody is there that begins after this moment; empty for a long time away. */
  public Optional<Presence> nextAfter(StaffId staff, Instant after) {
    return around(staff, after, MOST_DAYS_AHEAD).stream()
        .filter(each -> each.from().isAfter(after))
        .findFirst();
  }

  /** Who of these is there now or comes first; whoever is there now stays longest. */
  public Optional<Presence> next(Collection<StaffId> of, Instant now) {
    var there = thereAt(now).stream().filter(each -> of.contains(each.staff())).findFirst();
    return there.or(
        () -> of.stream().flatMap(each -> nextAfter(each, now).stream()).min(BY_BEGINNING));
  }

  /** The times of somebody that touch this span, whole and in order. */
  public List<Presence> between(StaffId staff, Instant from, Instant to) {
    var shift = shifts.get(staff);
    if (shift == null) {
      return List.of();
    }
    var first = LocalDate.ofInstant(from, shift.zone()).minusDays(2);
    var last = LocalDate.ofInstant(to, shift.zone()).plusDays(2);
    return presences(shift, first, last).stream()
        .filter(each -> each.from().isBefore(to) && each.until().isAfter(from))
        .toList();
  }

  /** Everybody for whom something is planned. */
  public Collection<StaffId> people() {
    return shifts.keySet();
  }

  /** What was planned for somebody. */
  public Optional<Shift> shiftOf(StaffId staff) {
    return Optional.ofNullable(shifts.get(staff));
  }

  /** The absence of somebody on a day where they work; the one that ends last. */
  public Optional<Absence> absenceOn(StaffId staff, LocalDate day) {
    return absences.getOrDefault(staff, List.of()).stream()
        .filter(each -> each.covers(day))
        .max(Comparator.comparing(Absence::until));
  }

  /** The absence of somebody at this moment; in a night, that of the day on which it began. */
  public Optional<Absence> absenceAt(StaffId staff, Instant at) {
    return shiftOf(staff).flatMap(shift -> absenceOn(staff, dayOf(shift, at)));
  }

  /**
   * Who takes over from somebody who is away at this moment: the deputy, or the deputy of the
   * deputy; empty when nobody is away or nobody was named who is not.
   */
  public Optional<StaffId> standInFor(StaffId staff, Instant at) {
    var asked = new HashSet<StaffId>();
    var who = Optional.of(staff);
    while (who.isPresent() && asked.add(who.orElseThrow())) {
      var absence = who.flatMap(each -> absenceAt(each, at));
      if (absence.isEmpty()) {
        return who.filter(each -> !each.equals(staff));
      }
      who = absence.flatMap(Absence::deputy);
    }
    return Optional.empty();
  }

  private List<Presence> around(StaffId staff, Instant at, int daysAhead) {
    var shift = shifts.get(staff);
    if (shift == null) {
      return List.of();
    }
    var day = LocalDate.ofInstant(at, shift.zone());
    return presences(shift, day.minusDays(2), day.plusDays(daysAhead));
  }

  /** Times that meet are one. */
  private List<Presence> presences(Shift shift, LocalDate first, LocalDate last) {
    var free = holidays.apply(shift.country());
    var found = new ArrayList<Presence>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (var hours : shift.hoursOn(day, free)) {
        if (absenceOn(shift.staff(), dayOf(shift, day, hours, free)).isEmpty()) {
          var lastDay = endsWithDay(hours) ? day.plusDays(1) : day;
          var from = instant(day.atTime(hours.start()), shift.zone());
          add(found, shift.staff(), from, instant(lastDay.atTime(hours.end()), shift.zone()));
        }
      }
    }
    return found;
  }

  /** The day to which a moment belongs, as far as absences go. */
  private LocalDate dayOf(Shift shift, Instant at) {
    var free = holidays.apply(shift.country());
    var local = LocalDateTime.ofInstant(at, shift.zone());
    var day = local.toLocalDate();
    return shift.hoursOn(day, free).stream()
        .filter(hours -> isIn(hours, local.toLocalTime()))
        .findFirst()
        .map(hours -> dayOf(shift, day, hours, free))
        .orElse(day);
  }

  /** The day to which hours of a day belong: the one before, for what is left of its night. */
  private static LocalDate dayOf(Shift shift, LocalDate day, OpenInterval hours, Holidays free) {
    var isMorning = hours.start().equals(LocalTime.MIDNIGHT) && !endsWithDay(hours);
    var before = day.minusDays(1);
    return isMorning && shift.hoursOn(before, free).stream().anyMatch(Roster::endsWithDay)
        ? before
        : day;
  }

  private static boolean endsWithDay(OpenInterval hours) {
    return hours.end().equals(LocalTime.MIDNIGHT);
  }

  private static boolean isIn(OpenInterval hours, LocalTime time) {
    return !time.isBefore(hours.start()) && (endsWithDay(hours) || time.isBefore(hours.end()));
  }

  /** A time of the day that clocks leave out is the moment at which they are put forward. */
  static Instant instant(LocalDateTime local, ZoneId zone) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  private static void add(List<Presence> found, StaffId staff, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return;
    }
    var isMeeting = !found.isEmpty() && found.getLast().until().equals(from);
    var start = isMeeting ? found.removeLast().from() : from;
    found.add(new Presence(staff, start, until));
  }
}
