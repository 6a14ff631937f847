package io.redress.cases.web;

import io.redress.calendar.OpenInterval;
import io.redress.orders.web.Fields;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole hours of a party as a program sends them. */
@Schema(name = "HoursRequest")
record HoursRequest(
    @Schema(example = "Europe/Paris") @Nullable String timeZone,
    @Schema(description = "ISO 3166-1 alpha-2 like FR; leave it out to keep no public holidays")
        @Nullable String country,
    @Schema(
            description = "Open intervals by weekday; a weekday that is left out is closed",
            example = "{\"monday\": [\"09:00-12:00\", \"13:00-18:00\"]}")
        @Nullable Map<String, @Nullable List<@Nullable String>> week,
    @Schema(description = "Hours of a weekend day that is worked in exchange for a holiday")
        @Nullable List<@Nullable String> makeUpDay,
    @Schema(
            description = "Dates that are different, at most 200; an empty list is a closed day",
            example = "{\"2026-12-24\": [\"09:00-13:00\"]}")
        @Nullable Map<String, @Nullable List<@Nullable String>> exceptions) {

  /** What was sent; a problem that names every field which is wrong. */
  WorkingHours read() {
    var fields = new Fields();
    var zone = fields.zone("timeZone", timeZone);
    var place =
        country == null || country.isBlank()
            ? WorkingHours.NO_COUNTRY
            : fields.country("country", country);
    var days = week(fields);
    var makeUp = hours(fields, "makeUpDay", makeUpDay);
    var dates = exceptions(fields);
    if (days.values().stream().allMatch(List::isEmpty)) {
      fields.wrong("week", "", "is closed on every day", "Open at least one weekday.");
    }
    fields.refuse();
    return new WorkingHours(zone, place, days, makeUp, dates);
  }

  Map<DayOfWeek, List<OpenInterval>> week(Fields fields) {
    var days = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    sent(week)
        .forEach(
            (String name, @Nullable List<@Nullable String> hours) ->
                day(name)
                    .ifPresentOrElse(
                        day -> days.put(day, hours(fields, "week." + name, hours)),
                        () ->
                            fields.wrong(
                                "week." + name,
                                name,
                                "is no weekday",
                                "Send monday to sunday in small letters.")));
    return days;
  }

  SortedMap<LocalDate, List<OpenInterval>> exceptions(Fields fields) {
    var dates = new TreeMap<LocalDate, List<OpenInterval>>();
    var all = sent(exceptions);
    if (all.size() > WorkingHours.MOST_EXCEPTIONS) {
      fields.wrong(
          "exceptions",
          all.size() + " dates",
          "are too many",
          "Leave out those that have passed; send at most " + WorkingHours.MOST_EXCEPTIONS + ".");
      return dates;
    }
    all.forEach(
        (String date, @Nullable List<@Nullable String> hours) ->
            fields
                .date("exceptions." + date, date)
                .ifPresent(day -> dates.put(day, hours(fields, "exceptions." + date, hours))));
    return dates;
  }

  private static List<OpenInterval> hours(
      Fields fields, String path, @Nullable List<@Nullable String> sent) {
    var text =
        fields.list(path, sent, DayHours.MOST_INTERVALS).stream().collect(Collectors.joining(", "));
    return DayHours.read(text)
        .orElseGet(
            () -> {
              fields.wrong(
                  path, text, "are no hours", "Send intervals that do not meet, like 09:00-12:00.");
              return List.of();
            });
  }

  private static Map<String, @Nullable List<@Nullable String>> sent(
      @Nullable Map<String, @Nullable List<@Nullable String>> map) {
    return map == null ? Map.of() : map;
  }

  private static Optional<DayOfWeek> day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> HoursDocument.name(day).equals(name))
        .findFirst();
  }
}
