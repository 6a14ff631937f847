package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.coverage.HouseCoverage;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.people.shifts.Absence;
import io.redress.people.shifts.AbsenceKind;
import io.redress.people.shifts.Absences;
import io.redress.people.shifts.Absences.Told;
import io.redress.shared.AbsenceId;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the staff are away; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/absences")
class AbsencesApi {
  private final Absences absences;
  private final HouseCoverage coverage;
  private final CurrentApiKey caller;

  AbsencesApi(Absences absences, HouseCoverage coverage, CurrentApiKey caller) {
    this.absences = absences;
    this.coverage = coverage;
    this.caller = caller;
  }

  /** An absence as the API shows it. */
  @Schema(name = "Absence")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AbsenceDocument(
      String id,
      @Schema(description = "Id of the member of staff") String staff,
      @Schema(description = "holiday, ill or other") String kind,
      @Schema(description = "First day, where the person works") LocalDate from,
      @Schema(description = "Last day") LocalDate until,
      @Schema(description = "Id of who takes over meanwhile") @Nullable String deputy) {
    static AbsenceDocument of(Absence absence) {
      return new AbsenceDocument(
          absence.id().toString(),
          absence.staff().toString(),
          Codes.of(absence.kind()),
          absence.from(),
          absence.until(),
          absence.deputy().map(StaffId::toString).orElse(null));
    }
  }

  /** Those that have not ended before a day. */
  @Schema(name = "Absences")
  record All(List<AbsenceDocument> absences) {}

  /** An absence as a program sends it. */
  @Schema(name = "AbsenceRequest")
  record AbsenceRequest(
      @Schema(description = "Id of the member of staff") @Nullable String staff,
      @Schema(description = "holiday, ill or other") @Nullable String kind,
      @Schema(example = "2026-12-21") @Nullable String from,
      @Schema(description = "Last day; the first one when it is left out", example = "2026-12-31")
          @Nullable String until,
      @Schema(description = "Id of who takes over meanwhile") @Nullable String deputy) {

    Optional<StaffId> readStaff(Fields fields) {
      return fields.id("staff", staff, StaffId::parse);
    }

    Told read(Fields fields) {
      fields.required("from", from, 10);
      var first = fields.date("from", from).orElse(LocalDate.EPOCH);
      return new Told(
          fields.choice("kind", kind, AbsenceKind.values()),
          first,
          fields.date("until", until).orElse(first),
          deputy == null || deputy.isBlank()
              ? Optional.empty()
              : fields.id("deputy", deputy, StaffId::parse));
    }
  }

  @Operation(
      summary = "When the staff are away",
      description = "Absences that have not ended before the day, today where it is left out.")
  @GetMapping
  All list(@RequestParam(required = false) @Nullable String since) {
    var fields = new Fields();
    var day = fields.date("since", since).orElseGet(coverage::today);
    fields.refuse();
    return new All(absences.since(day).stream().map(AbsenceDocument::of).toList());
  }

  @Operation(
      summary = "Tell when one of the staff is away",
      description = "Telling the same again changes nothing.")
  @PostMapping
  ResponseEntity<AbsenceDocument> tell(@RequestBody AbsenceRequest request) {
    var fields = new Fields();
    var staff = request.readStaff(fields);
    var told = request.read(fields);
    fields.refuse();
    var kept =
        absences.tell(
            staff.orElseThrow(() -> Problem.notFound("The member of staff")),
            told,
            "api_key " + caller.require().id());
    return ResponseEntity.status(HttpStatus.CREATED).body(AbsenceDocument.of(kept));
  }

  @Operation(summary = "Take back an absence")
  @DeleteMapping("/{absence}")
  ResponseEntity<Void> takeBack(@PathVariable String absence) {
    absences.takeBack(AbsenceId.parse(absence));
    return ResponseEntity.noContent().build();
  }
}
