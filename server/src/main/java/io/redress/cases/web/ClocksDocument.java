package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.figures.CaseClocks;
import io.redress.promises.PromiseKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three clocks of a case as the API shows them. */
@Schema(name = "CaseClocks", description = "Counted from the history of the case when it is read")
record ClocksDocument(
    @Schema(description = "How long the consumer has waited; time that really passed")
        ClockPart consumer,
    @Schema(description = "How long we have worked; open hours of the house") ClockPart house,
    @Schema(description = "How long the brand has held the case; time that really passed")
        ClockPart brand,
    @Schema(description = "Dates given to the consumer first that have passed unkept") int late) {

  /** One of the clocks. */
  @Schema(name = "CaseClock")
  record ClockPart(long seconds, boolean running, List<PausePart> pauses) {
    static ClockPart of(CaseClocks.Reading reading) {
      return new ClockPart(
          reading.elapsed().toSeconds(),
          reading.isRunning(),
          reading.pauses().stream().map(PausePart::of).toList());
    }
  }

  /** A stretch in which a clock stood still. */
  @Schema(name = "CaseClockPause")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PausePart(
      @Schema(
              description = "Whose act was awaited meanwhile",
              allowableValues = {"consumer", "merchant", "brand", "provider", "nobody"})
          String awaited,
      @Schema(description = "The kind of promise that was open") @Nullable String over,
      Instant from,
      @Schema(description = "The moment of reading while it goes on") Instant until) {
    static PausePart of(CaseClocks.Pause pause) {
      return new PausePart(
          Codes.of(pause.awaited()),
          pause.over().map((PromiseKind kind) -> Codes.of(kind)).orElse(null),
          pause.from(),
          pause.until());
    }
  }

  static ClocksDocument of(CaseClocks clocks) {
    return new ClocksDocument(
        ClockPart.of(clocks.consumer()),
        ClockPart.of(clocks.house()),
        ClockPart.of(clocks.brand()),
        clocks.late());
  }
}
