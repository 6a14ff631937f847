package io.redress.faces.desk;

import io.redress.calendar.OpenInterval;
import io.redress.faces.shared.Codes;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Hours as somebody is writing them: texts by the names of fields, and the days that are different.
 * Nothing of it is kept before it is saved as a whole.
 */
final class HoursDraft {
  static final String ZONE = "zone";
  static final String COUNTRY = "country";
  static final String MAKE_UP = "makeUp";
  static final String NEW_DAY = "newDay";
  static final String NEW_HOURS = "newHours";

  /** The dates and the hours of days that are in the list already, one after the other. */
  static final String DATES = "dates";

  static final String HOURS = "hours";

  private static final Pattern COUNTRY_CODE = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Map<String, String> texts;
  private final NavigableMap<LocalDate, List<OpenInterval>> different;
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  private HoursDraft(
      Map<String, String> texts, NavigableMap<LocalDate, List<OpenInterval>> different) {
    this.texts = texts;
    this.different = different;
  }

  /** What holds, to be changed. */
  static HoursDraft of(WorkingHours hours) {
    var texts = new LinkedHashMap<String, String>();
    texts.put(ZONE, hours.zone().getId());
    texts.put(COUNTRY, hours.country().equals(WorkingHours.NO_COUNTRY) ? "" : hours.country());
    hours.week().forEach((day, open) -> texts.put(Codes.of(day), DayHours.write(open)));
    texts.put(MAKE_UP, DayHours.write(hours.makeUpDay()));
    return new HoursDraft(texts, new TreeMap<>(hours.exceptions()));
  }

  /** What a form was sent with. */
  static HoursDraft of(Map<String, List<String>> fields) {
    var texts = new LinkedHashMap<String, String>();
    fields.forEach((name, values) -> texts.put(name, values.isEmpty() ? "" : values.getFirst()));
    var different = new TreeMap<LocalDate, List<OpenInterval>>();
    var dates = fields.getOrDefault(DATES, List.of());
    var hours = fields.getOrDefault(HOURS, List.of());
    for (var i = 0; i < Math.min(dates.size(), hours.size()); i++) {
      var open = DayHours.read(hours.get(i)).orElse(List.of());
      date(dates.get(i)).ifPresent(day -> different.put(day, open));
    }
    return new HoursDraft(texts, different);
  }

  /** What stands in a field. */
  String text(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  /** The key of what is wrong with a field; empty when nothing is. */
  Optional<String> mistake(String name) {
    return Optional.ofNullable(mistakes.get(name));
  }

  NavigableMap<LocalDate, List<OpenInterval>> different() {
    return Collections.unmodifiableNavigableMap(different);
  }

  /** Puts the day that was written below the list into it, when it can be read. */
  void add() {
    var day = date(text(NEW_DAY));
    var open = DayHours.read(text(NEW_HOURS));
    if (day.isEmpty()) {
      mistakes.put(NEW_DAY, "hours.different.day.wrong");
    }
    if (open.isEmpty()) {
      mistakes.put(NEW_HOURS, "hours.wrong");
    }
    if (different.size() >= WorkingHours.MOST_EXCEPTIONS) {
      mistakes.put(NEW_DAY, "hours.different.many");
    }
    if (mistakes.isEmpty()) {
      different.put(day.orElseThrow(), open.orElseThrow());
      texts.remove(NEW_DAY);
      texts.remove(NEW_HOURS);
    }
  }

  /** Takes a day out of the list. */
  void remove(String date) {
    date(date).ifPresent(different::remove);
  }

  /** The hours as they are written; empty when something cannot be read, which is noted. */
  Optional<WorkingHours> read() {
    var zone = zone();
    var country = country();
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, hours(Codes.of(day)));
    }
    var makeUp = hours(MAKE_UP);
    if (mistakes.isEmpty() && week.values().stream().allMatch(List::isEmpty)) {
      mistakes.put(Codes.of(DayOfWeek.MONDAY), "hours.week.closed");
    }
    return mistakes.isEmpty() && zone.isPresent()
        ? Optional.of(new WorkingHours(zone.get(), country, week, makeUp, different))
        : Optional.empty();
  }

  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(text(ZONE)));
    } catch (DateTimeException unknown) {
      mistakes.put(ZONE, "hours.zone.wrong");
      return Optional.empty();
    }
  }

  private String country() {
    var code = text(COUNTRY).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      return WorkingHours.NO_COUNTRY;
    }
    var form = COUNTRY_CODE.matcher(code);
    if (!form.matches() || !COUNTRIES.contains(form.group(1))) {
      mistakes.put(COUNTRY, "hours.country.wrong");
    }
    return code;
  }

  private List<OpenInterval> hours(String name) {
    return DayHours.read(text(name))
        .orElseGet(
            () -> {
              mistakes.put(name, "hours.wrong");
              return List.of();
            });
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
