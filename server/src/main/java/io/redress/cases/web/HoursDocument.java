package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.calendar.OpenInterval;
import io.redress.cases.hours.PartyHours;
import io.redress.promises.PromiseKind;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hours of a party as the API shows them. */
@Schema(name = "Hours")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoursDocument(
    @Schema(description = "house, or the id of a brand") String party,
    String name,
    @Schema(description = "False while the usual hours are kept: Monday to Friday, 9 to 18")
        boolean isOwn,
    @Schema(description = "Rises with each change; the ETag holds it") int version,
    String timeZone,
    @Schema(description = "Whose public holidays are kept; absent when none are")
        @Nullable String country,
    @Schema(
            description = "Open intervals by weekday in small English letters",
            example = "{\"monday\": [\"09:00-12:00\", \"13:00-18:00\"]}")
        Map<String, List<String>> week,
    @Schema(description = "Hours of a weekend day that is worked in exchange for a holiday")
        List<String> makeUpDay,
    @Schema(description = "Dates that are different; without intervals they are closed")
        Map<String, List<String>> exceptions,
    @Schema(description = "When promises that are made now would fall due by these hours")
        Map<String, Instant> dueNow) {
  /** The name of the house among parties. */
  static final String HOUSE = "house";

  /** The house first, then its brands by name. */
  @Schema(name = "HoursOfAll")
  record All(List<HoursDocument> parties) {}

  static HoursDocument of(PartyHours party, Map<PromiseKind, Instant> dueNow) {
    var hours = party.hours();
    var country = hours.country();
    return new HoursDocument(
        party.brandId().map(BrandId::toString).orElse(HOUSE),
        party.name(),
        party.isOwn(),
        party.version(),
        hours.zone().getId(),
        country.equals(WorkingHours.NO_COUNTRY) ? null : country,
        week(hours),
        texts(hours.makeUpDay()),
        exceptions(hours),
        byName(dueNow));
  }

  /** Moments under the names that kinds of promises have in the API. */
  static Map<String, Instant> byName(Map<PromiseKind, Instant> dueNow) {
    var byName = new LinkedHashMap<String, Instant>();
    dueNow.forEach((kind, due) -> byName.put(Codes.of(kind), due));
    return byName;
  }

  static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<String>> week(WorkingHours hours) {
    var week = new LinkedHashMap<String, List<String>>();
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> week.put(name(day), texts(Objects.requireNonNull(hours.week().get(day)))));
    return week;
  }

  private static Map<String, List<String>> exceptions(WorkingHours hours) {
    var exceptions = new LinkedHashMap<String, List<String>>();
    hours.exceptions().forEach((day, open) -> exceptions.put(day.toString(), texts(open)));
    return exceptions;
  }

  static List<String> texts(List<OpenInterval> hours) {
    return hours.stream().map(each -> DayHours.write(List.of(each))).toList();
  }
}
