package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When each of the staff works; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftsApi {
  private final Shifts shifts;
  private final CurrentApiKey caller;

  ShiftsApi(Shifts shifts, CurrentApiKey caller) {
    this.shifts = shifts;
    this.caller = caller;
  }

  /** When somebody works, as the API shows it. */
  @Schema(name = "Shift")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShiftDocument(
      @Schema(description = "Id of the member of staff") String staff,
      @Schema(description = "Where the hours are meant", example = "Asia/Tokyo") String timeZone,
      @Schema(description = "Whose public holidays are free; absent when none are")
          @Nullable String country,
      @Schema(
              description = "Hours by weekday in small English letters",
              example = "{\"monday\": [\"22:00-24:00\"], \"tuesday\": [\"00:00-06:00\"]}")
          Map<String, List<String>> week,
      @Schema(description = "Dates that are different; without hours they are free")
          Map<String, List<String>> exceptions,
      @Schema(description = "0 while nothing was planned; the ETag holds it") int version) {
    static ShiftDocument of(Shift shift) {
      var week = new LinkedHashMap<String, List<String>>();
      shift.week().forEach((day, hours) -> week.put(Codes.of(day), HoursDocument.texts(hours)));
      var exceptions = new LinkedHashMap<String, List<String>>();
      shift
          .exceptions()
          .forEach((day, hours) -> exceptions.put(day.toString(), HoursDocument.texts(hours)));
      return new ShiftDocument(
          shift.staff().toString(),
          shift.zone().getId(),
          shift.country().equals(Shift.NO_COUNTRY) ? null : shift.country(),
          week,
          exceptions,
          shift.version());
    }
  }

  /** Of everybody for whom something is planned. */
  @Schema(name = "Shifts")
  record All(List<ShiftDocument> shifts) {}

  /** A whole shift as a program sends it. */
  @Schema(name = "ShiftRequest")
  record ShiftRequest(
      @Schema(example = "Asia/Tokyo") @Nullable String timeZone,
      @Schema(description = "ISO 3166-1 alpha-2 like JP; leave it out to have no public holidays")
          @Nullable String country,
      @Schema(
              description = "Hours by weekday; a weekday that is left out is free",
              example = "{\"monday\": [\"09:00-12:00\", \"13:00-18:00\"]}")
          @Nullable Map<String, @Nullable List<@Nullable String>> week,
      @Schema(description = "Dates that are different; an empty list is a free day")
          @Nullable Map<String, @Nullable List<@Nullable String>> exceptions) {
    /** What was sent; a problem that names every field which is wrong. */
    Shift read(StaffId staff) {
      var fields = new Fields();
      var hours = new HoursRequest(timeZone, country, week, null, exceptions);
      var zone = fields.zone("timeZone", timeZone);
      var place =
          country == null || country.isBlank()
              ? Shift.NO_COUNTRY
              : fields.country("country", country);
      var days = hours.week(fields);
      var dates = hours.exceptions(fields);
      fields.refuse();
      return new Shift(staff, zone, place, days, dates, 0);
    }
  }

  @Operation(summary = "When each of the staff works")
  @GetMapping
  All list() {
    return new All(shifts.list().stream().map(ShiftDocument::of).toList());
  }

  @Operation(
      summary = "When one of the staff works",
      description = "The ETag is its version; send it as If-Match with the next change.")
  @GetMapping("/{staff}")
  ResponseEntity<ShiftDocument> of(@PathVariable String staff) {
    return answer(shifts.of(StaffId.parse(staff)));
  }

  @Operation(
      summary = "Plan when one of the staff works, all of it",
      description =
          "A shift over midnight is two intervals: until 24:00, and from 00:00 of the next day."
              + " Dates that have passed are left out. Needs If-Match (428 without, 412 when it was"
              + " changed meanwhile).")
  @PutMapping("/{staff}")
  ResponseEntity<ShiftDocument> plan(
      @PathVariable String staff,
      @RequestBody ShiftRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var id = shifts.of(StaffId.parse(staff)).staff();
    return answer(shifts.plan(request.read(id), read, "api_key " + caller.require().id()));
  }

  private static ResponseEntity<ShiftDocument> answer(Shift shift) {
    return ResponseEntity.ok().eTag(ReadVersion.tag(shift.version())).body(ShiftDocument.of(shift));
  }
}
