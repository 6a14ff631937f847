package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.brands.health.BrandHealth;
import io.redress.liaison.health.HealthInput;
import io.redress.shared.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the house stands with a brand, as the API shows it. */
@Schema(name = "BrandHealth")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrandHealthDocument(
    String brand,
    String name,
    @Schema(description = "From 0 to 100: 70, and the points of the inputs") int score,
    @Schema(allowableValues = {"good", "watched", "strained"}) String standing,
    @Schema(allowableValues = {"rising", "steady", "falling"}) String direction,
    List<Input> inputs,
    @Schema(description = "Requests that were sent in the last 90 days") int asked,
    @Schema(description = "Half of the first answers took no longer; absent without any")
        @Nullable Long usualAnswerSeconds,
    @Schema(description = "At the end of each of the last twelve months, and now")
        List<Point> trend,
    @Schema(description = "The last refusals with their reasons, newest first; at most 5")
        List<Refusal> refusals) {

  /** One thing that helps or weighs. */
  @Schema(name = "BrandHealthInput")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Input(
      @Schema(
              allowableValues = {
                "approvals",
                "refusals",
                "answers_in_time",
                "disputed_returns",
                "late_returns",
                "return_rate",
                "quota",
                "weak_claims"
              })
          String kind,
      @Schema(description = "What it adds, or takes when negative") int points,
      @Schema(description = "The most it can take, as a negative number") int least,
      @Schema(description = "The most it can add") int most,
      int part,
      @Schema(description = "Absent where it is a mere count or nothing was counted")
          @Nullable Integer whole,
      @Schema(description = "The shares that so few leave open, with 95% confidence")
          @Nullable Range between) {
    static Input of(HealthInput input) {
      return new Input(
          Codes.of(input.kind()),
          input.points(),
          input.kind().least(),
          input.kind().most(),
          input.part(),
          input.whole() == 0 ? null : input.whole(),
          input.whole() == 0 ? null : input.interval().map(Range::of).orElse(null));
    }
  }

  /** From one share to another. */
  @Schema(name = "BrandHealthRange")
  record Range(double low, double high) {
    static Range of(Interval interval) {
      return new Range(interval.low(), interval.high());
    }
  }

  /** The score at a moment. */
  @Schema(name = "BrandHealthPoint")
  record Point(Instant at, int score) {}

  /** A no of the brand. */
  @Schema(name = "BrandRefusal")
  record Refusal(
      String caseId,
      String number,
      @Schema(description = "The brand's reason; empty once it was erased") String words,
      Instant at) {}

  static BrandHealthDocument of(BrandHealth found) {
    return new BrandHealthDocument(
        found.brand().id().toString(),
        found.brand().name(),
        found.now().score(),
        Codes.of(found.now().standing()),
        Codes.of(found.direction()),
        found.now().inputs().stream().map(Input::of).toList(),
        found.facts().answers().asked(),
        found.facts().answers().usual().map(Duration::toSeconds).orElse(null),
        found.trend().stream().map(each -> new Point(each.at(), each.score())).toList(),
        found.refusals().stream()
            .map(each -> new Refusal(each.caseId(), each.number(), each.words(), each.at()))
            .toList());
  }
}
