package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.orders.web.Fields;
import io.redress.promises.PromiseCounts;
import io.redress.promises.PromiseKind;
import io.redress.promises.Promises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well promises are kept. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
class FiguresApi {
  private static final Duration USUAL_SPAN = Duration.ofDays(30);

  private final Promises promises;
  private final Clock clock;

  FiguresApi(Promises promises, Clock clock) {
    this.promises = promises;
    this.clock = clock;
  }

  /** How many promises ended in which way. */
  @Schema(name = "PromiseCounts")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Counts(
      int kept,
      @Schema(description = "Kept after the last moment, before anybody had broken them") int late,
      int renegotiated,
      int broken,
      @Schema(description = "Of those that slipped: told before the last moment") int toldBeforeDue,
      @Schema(description = "Share kept by the moment first said; absent when there were none")
          @Nullable Double keptShare) {
    static Counts of(PromiseCounts counts) {
      var share = counts.keptShare();
      return new Counts(
          counts.kept(),
          counts.late(),
          counts.renegotiated(),
          counts.broken(),
          counts.toldBeforeDue(),
          share.isPresent() ? share.getAsDouble() : null);
    }
  }

  /** The figures of some stretch of time. */
  @Schema(name = "PromiseFigures")
  record Figures(
      Instant from,
      Instant until,
      @Schema(description = "All kinds but reminders") Counts total,
      Map<String, Counts> byKind) {}

  @Operation(
      summary = "How well promises that ended in some stretch of time were kept",
      description = "The last 30 days unless said otherwise.")
  @GetMapping("/api/v1/promises/figures")
  Figures figures(
      @Parameter(schema = @Schema(format = "date-time")) @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "Not included", schema = @Schema(format = "date-time"))
          @RequestParam(required = false)
          @Nullable String until) {
    var fields = new Fields();
    var end = fields.optionalInstant("until", until).orElse(clock.instant());
    var start = fields.optionalInstant("from", from).orElse(end.minus(USUAL_SPAN));
    if (start.isAfter(end)) {
      fields.wrong("from", start.toString(), "is after until", "Send an earlier one.");
    }
    fields.refuse();
    var figures = promises.figures(start, end);
    var byKind = new TreeMap<String, Counts>();
    for (var kind : PromiseKind.values()) {
      byKind.put(Codes.of(kind), Counts.of(figures.of(kind)));
    }
    return new Figures(start, end, Counts.of(figures.total()), byKind);
  }
}
