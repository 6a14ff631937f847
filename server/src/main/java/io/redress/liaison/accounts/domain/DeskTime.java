package io.redress.liaison.accounts.domain;

import io.redress.calendar.Holidays;
import io.redress.calendar.OpenInterval;
import io.redress.calendar.WorkingCalendar;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Presence;
import io.redress.promises.hours.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a contact is at their desk: by their hours, the holidays of their country, and absence. */
public final class DeskTime {
  private static final Duration MOMENT = Duration.ofNanos(1);

  private DeskTime() {}

  /** Whether they are there now, and until when; or from when on. */
  public static Presence of(
      BrandContact contact, Function<String, Holidays> holidays, Instant now) {
    var calendar = contact.hours().calendar(holidays);
    var next = nextOpen(contact, calendar, now);
    return next.equals(now)
        ? new Presence(true, closes(contact.hours(), calendar, now))
        : new Presence(false, next);
  }

  /** The first moment from this one on at which they are there. */
  private static Instant nextOpen(BrandContact contact, WorkingCalendar calendar, Instant now) {
    var zone = contact.hours().zone();
    var next = open(calendar, now);
    if (contact.isAway(next.atZone(zone).toLocalDate())) {
      var back = contact.away().orElseThrow().until().plusDays(1);
      next = open(calendar, back.atStartOfDay(zone).toInstant());
    }
    return next;
  }

  private static Instant open(WorkingCalendar calendar, Instant from) {
    return calendar.due(from, MOMENT).minus(MOMENT);
  }

  /** The end of the interval that is open; the working day's where the clocks change within. */
  private static Instant closes(WorkingHours hours, WorkingCalendar calendar, Instant now) {
    var local = now.atZone(hours.zone());
    var day = local.toLocalDate();
    return Stream.concat(
            hours.week().getOrDefault(day.getDayOfWeek(), List.of()).stream(),
            hours.makeUpDay().stream())
        .filter(each -> holds(each, local.toLocalTime()))
        .map(OpenInterval::end)
        .map(
            end -> {
              var endDay = end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
              return endDay.atTime(end).atZone(hours.zone()).toInstant();
            })
        .findFirst()
        .orElseGet(() -> calendar.endOfWorkingDay(now, 0));
  }

  private static boolean holds(OpenInterval interval, LocalTime time) {
    return !time.isBefore(interval.start())
        && (interval.end().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.end()));
  }
}
