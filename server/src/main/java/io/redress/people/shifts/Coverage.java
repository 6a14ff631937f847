package io.redress.people.shifts;

import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is there for each language in each hour of some days, and where people write and nobody is.
 *
 * <p>Somebody counts for an hour when they are there for at least half of it. An hour that clocks
 * leave out has no length and no gap; one that they repeat is twice as long.
 *
 * @param rows one of each language, by its tag
 */
public record Coverage(Span span, List<Row> rows) {
  /** The most days that are looked at together. */
  public static final int MOST_DAYS = 28;

  private static final int HOURS_A_DAY = 24;

  public Coverage {
    rows = List.copyOf(rows);
  }

  /** Days by the clocks of one place. */
  public record Span(LocalDate first, int days, ZoneId zone) {
    public Span {
      if (days < 1 || days > MOST_DAYS) {
        throw new IllegalArgumentException("1 to " + MOST_DAYS + " days, not " + days);
      }
    }

    /** The first moment. */
    public Instant from() {
      return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant until() {
      return first.plusDays(days).atStartOfDay(zone).toInstant();
    }
  }

  /**
   * One hour by the clock.
   *
   * @param people who is there and speaks the language
   * @param messages how many came in this hour of the week in all the weeks that were counted
   */
  public record Hour(
      LocalDate day, int hour, Instant from, Instant until, List<StaffId> people, int messages) {
    public Hour {
      people = List.copyOf(people);
    }

    /** Whether people write and nobody is there. */
    public boolean isGap() {
      return people.isEmpty() && messages >= Demand.LEAST_MESSAGES && from.isBefore(until);
    }
  }

  /**
   * One language.
   *
   * @param speakers everybody who speaks it, whether there or not
   * @param hours every hour of the days, in order
   * @param gaps hours of it that follow each other as one
   */
  public record Row(String language, List<StaffId> speakers, List<Hour> hours, List<Gap> gaps) {
    public Row {
      speakers = List.copyOf(speakers);
      hours = List.copyOf(hours);
      gaps = List.copyOf(gaps);
    }

    /** Its hours of one day. */
    public List<Hour> of(LocalDate day) {
      return hours.stream().filter(hour -> hour.day().equals(day)).toList();
    }
  }

  /** Every gap, the first to come first. */
  public List<Gap> gaps() {
    return rows.stream()
        .flatMap(row -> row.gaps().stream())
        .sorted(Comparator.comparing(Gap::from).thenComparing(Gap::language))
        .toList();
  }

  /**
   * Looks at some days.
   *
   * @param spoken the languages of the house, which have a row though nobody wrote in them
   */
  public static Coverage of(
      Roster roster,
      Collection<StaffSkills> skills,
      Demand demand,
      Collection<String> spoken,
      Span span) {
    var there = new LinkedHashMap<StaffId, List<Presence>>();
    for (var each : skills) {
      there.put(each.staff(), roster.between(each.staff(), span.from(), span.until()));
    }
    var slots = slots(span);
    var rows = new ArrayList<Row>();
    for (var language : languages(skills, demand, spoken)) {
      var speakers =
          skills.stream().filter(each -> each.speaks(language)).map(StaffSkills::staff).toList();
      var hours =
          slots.stream().map(slot -> filled(slot, speakers, there, demand, language)).toList();
      var gaps =
          gaps(language, hours, demand.weeks()).stream()
              .map(gap -> gap.with(Covering.nearest(roster, speakers, gap)))
              .toList();
      rows.add(new Row(language, speakers, hours, gaps));
    }
    return new Coverage(span, rows);
  }

  /** Those in which people write, of the house, and what else its people speak. */
  private static Collection<String> languages(
      Collection<StaffSkills> skills, Demand demand, Collection<String> spoken) {
    var languages = new TreeSet<>(demand.languages());
    var others =
        Stream.concat(
            spoken.stream(),
            skills.stream().flatMap(each -> each.languages().stream()).map(Skill.OfLanguage::tag));
    others
        .filter(tag -> languages.stream().noneMatch(known -> isSpoken(known, tag)))
        .forEach(languages::add);
    return languages;
  }

  private static boolean isSpoken(String known, String tag) {
    return Skill.OfLanguage.read(tag).filter(spoken -> spoken.speaks(known)).isPresent();
  }

  private static List<Hour> slots(Span span) {
    var slots = new ArrayList<Hour>();
    for (var number = 0; number < span.days(); number++) {
      var day = span.first().plusDays(number);
      for (var hour = 0; hour < HOURS_A_DAY; hour++) {
        var from = at(day, hour, span.zone());
        var until = at(day, hour + 1, span.zone());
        slots.add(new Hour(day, hour, from, until, List.of(), 0));
      }
    }
    return slots;
  }

  private static Instant at(LocalDate day, int hour, ZoneId zone) {
    return hour == HOURS_A_DAY
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : Roster.instant(day.atTime(hour, 0), zone);
  }

  private static Hour filled(
      Hour slot,
      List<StaffId> speakers,
      Map<StaffId, List<Presence>> there,
      Demand demand,
      String language) {
    var people =
        speakers.stream()
            .filter(each -> isThere(there.getOrDefault(each, List.of()), slot))
            .toList();
    var messages = demand.in(language, slot.day(), slot.hour());
    return new Hour(slot.day(), slot.hour(), slot.from(), slot.until(), people, messages);
  }

  private static boolean isThere(List<Presence> presences, Hour slot) {
    var time = Duration.ZERO;
    for (var presence : presences) {
      var from = presence.from().isAfter(slot.from()) ? presence.from() : slot.from();
      var until = presence.until().isBefore(slot.until()) ? presence.until() : slot.until();
      if (from.isBefore(until)) {
        time = time.plus(Duration.between(from, until));
      }
    }
    var length = Duration.between(slot.from(), slot.until());
    return !time.isZero() && time.multipliedBy(2).compareTo(length) >= 0;
  }

  /** An hour without length parts nothing. */
  private static List<Gap> gaps(String language, List<Hour> hours, int weeks) {
    var gaps = new ArrayList<Gap>();
    var found = new ArrayList<Hour>();
    for (var hour : hours) {
      if (hour.isGap()) {
        found.add(hour);
      } else if (hour.from().isBefore(hour.until())) {
        joined(language, found, weeks).ifPresent(gaps::add);
        found.clear();
      }
    }
    joined(language, found, weeks).ifPresent(gaps::add);
    return gaps;
  }

  private static Optional<Gap> joined(String language, List<Hour> hours, int weeks) {
    if (hours.isEmpty()) {
      return Optional.empty();
    }
    var messages = hours.stream().mapToInt(Hour::messages).sum();
    return Optional.of(
        new Gap(
            language,
            hours.getFirst().from(),
            hours.getLast().until(),
            Math.ceilDiv(messages, weeks),
            Optional.empty()));
  }
}
