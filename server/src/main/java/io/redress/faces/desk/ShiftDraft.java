package io.redress.faces.desk;

import io.redress.calendar.OpenInterval;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.Page;
import io.redress.people.shifts.Shift;
import io.redress.promises.hours.DayHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A week of somebody as it is being written: texts by the names of fields. */
final class ShiftDraft {
  private static final String ZONE = "zone";
  private static final String COUNTRY = "country";
  private static final Pattern COUNTRY_CODE = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Map<String, String> texts;
  private final Map<String, String> mistakes = new HashMap<>();

  private ShiftDraft(Map<String, String> texts) {
    this.texts = texts;
  }

  /** What is planned, to be changed. */
  static ShiftDraft of(Shift shift) {
    var texts = new HashMap<String, String>();
    texts.put(ZONE, shift.zone().getId());
    texts.put(COUNTRY, shift.country().equals(Shift.NO_COUNTRY) ? "" : shift.country());
    shift.week().forEach((day, hours) -> texts.put(Codes.of(day), DayHours.write(hours)));
    return new ShiftDraft(texts);
  }

  /** What a form was sent with. */
  static ShiftDraft of(Map<String, String> fields) {
    return new ShiftDraft(new HashMap<>(fields));
  }

  /** The shift with this week; empty when something cannot be read, which is noted. */
  Optional<Shift> read(Shift before) {
    var zone = zone();
    var country = country();
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, hours(Codes.of(day)));
    }
    return mistakes.isEmpty()
        ? zone.map(
            at ->
                new Shift(before.staff(), at, country, week, before.exceptions(), before.version()))
        : Optional.empty();
  }

  /** Where the hours are meant. */
  List<FieldView> place(Page page) {
    return List.of(
        field(page, ZONE, page.say("hours.zone")).hinting(page.say("hours.zone.hint")),
        field(page, COUNTRY, page.say("teams.country")).hinting(page.say("teams.country.hint")));
  }

  /** A field for each weekday. */
  List<FieldView> week(Page page) {
    var region = page.words().reader().region();
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                field(
                    page,
                    Codes.of(day),
                    page.sentence(day.getDisplayName(TextStyle.FULL_STANDALONE, region))))
        .toList();
  }

  private FieldView field(Page page, String name, String label) {
    var field = FieldView.of(name, label, Kind.TEXT).holding(text(name));
    return Optional.ofNullable(mistakes.get(name))
        .map(key -> field.failing(page.say(key)))
        .orElse(field);
  }

  private String text(String name) {
    return texts.getOrDefault(name, "").strip();
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
      return Shift.NO_COUNTRY;
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
}
