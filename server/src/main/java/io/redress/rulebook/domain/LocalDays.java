package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How days are counted in one decision: where the consumer lives, and by the holidays of one law.
 *
 * <p>The same period is counted from the same event again and again while facts are supposed, so
 * the last days are kept, each at a place that follows from period and event.
 */
final class LocalDays {
  private static final int PLACES = 32;

  private final ZoneId zone;
  private final Holidays holidays;
  private final @Nullable Counted[] counted = new @Nullable Counted[PLACES];

  private record Counted(LegalPeriod period, LocalDate event, LocalDate last) {}

  LocalDays(ZoneId zone, Holidays holidays) {
    this.zone = zone;
    this.holidays = holidays;
  }

  LocalDate of(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  LocalDate last(LegalPeriod period, LocalDate event) {
    var place = (period.length() + 5 * event.getDayOfMonth() + event.getMonthValue()) % PLACES;
    var kept = counted[place];
    if (kept == null || !kept.event.equals(event) || !kept.period.equals(period)) {
      kept = new Counted(period, event, period.lastDay(event, holidays));
      counted[place] = kept;
    }
    return kept.last;
  }

  /** The day of delivery where the facts state nothing else of it. */
  static @Nullable LocalDate plainDelivery(Facts facts) {
    var isPlain =
        !facts.isKnown(Fact.DELIVERY_INSTANT) && !facts.isKnown(Fact.DELIVERY_GOODS_DELIVERED_ON);
    return isPlain && facts.raw(Fact.DELIVERY_DATE) instanceof LocalDate day ? day : null;
  }

  /** The earlier of two days; the other one when one is unknown. */
  static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.isBefore(two) ? one : two;
  }

  /** The built-in holidays, with those that the facts state in their place. */
  static Holidays withStated(Facts facts, Holidays builtIn) {
    if (!(facts.raw(Fact.PUBLIC_HOLIDAYS) instanceof List<?> days)) {
      return builtIn;
    }
    var years = new HashSet<Integer>();
    days.forEach(day -> years.add(((LocalDate) day).getYear()));
    return new StatedHolidays(Set.copyOf(days), years, builtIn);
  }

  private record StatedHolidays(Set<Object> days, Set<Integer> years, Holidays builtIn)
      implements Holidays {
    @Override
    public boolean isHoliday(LocalDate day) {
      return years.contains(day.getYear()) ? days.contains(day) : builtIn.isHoliday(day);
    }

    @Override
    public boolean isMakeUpDay(LocalDate day) {
      return !years.contains(day.getYear()) && builtIn.isMakeUpDay(day);
    }
  }
}
