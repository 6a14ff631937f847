package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.cases.review.DecisionDifference;
import io.redress.cases.review.DecisionReview;
import io.redress.cases.review.DecisionReview.Again;
import io.redress.rulebook.Rulebook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kept decision, made again by its own rules and compared with those of today. */
@Schema(name = "DecisionComparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewDocument(
    String decision,
    @JsonProperty("case") String caseId,
    @Schema(description = "Id of the case line") String line,
    Instant decidedAt,
    LocalDate lawDate,
    @Schema(description = "Absent for decisions older than the keeping of rules")
        @Nullable RulesPart madeBy,
    @Schema(
            allowableValues = {"same", "otherwise", "unknown"},
            description = "What the same rules and facts give when they are asked again")
        String again,
    @Schema(description = "What comes out otherwise by its own rules; usually nothing")
        List<DifferencePart> againDifferences,
    RulesPart today,
    @Schema(description = "What the rules of today say otherwise on the same facts")
        List<DifferencePart> differences) {

  /** By which rules and which program. */
  @Schema(name = "RulesVersion")
  record RulesPart(
      @Schema(description = "SHA-256 over the rule files of the installation") String ruleSet,
      @Schema(description = "SHA-256 over the terms of the house; empty for none")
          String houseTerms,
      @Schema(description = "Version of the program that reads them") String engine) {
    static RulesPart of(Rulebook.Version version) {
      return new RulesPart(version.ruleSet(), version.houseTerms(), version.engine());
    }
  }

  /** One point in which two decisions differ. */
  @Schema(name = "DecisionDifference")
  record DifferencePart(
      @Schema(allowableValues = {"outcome", "remedy", "term", "entitlement", "ground"}) String kind,
      String subject,
      @Schema(description = "Empty when it says nothing") String before,
      @Schema(description = "Empty when it says nothing") String after,
      @Schema(description = "Because of which rules, as far as that can be told")
          List<String> rules) {
    static DifferencePart of(DecisionDifference difference) {
      return new DifferencePart(
          Codes.of(difference.kind()),
          difference.subject(),
          difference.before(),
          difference.after(),
          difference.rules());
    }
  }

  /** The kept decisions of a case. */
  @Schema(name = "DecisionComparisons")
  record All(List<ReviewDocument> decisions) {}

  static ReviewDocument of(DecisionReview review) {
    return new ReviewDocument(
        review.id().toString(),
        review.caseId().toString(),
        review.line().toString(),
        review.made().at(),
        review.made().lawDate(),
        review.made().rules().map(RulesPart::of).orElse(null),
        switch (review.again()) {
          case Again.Same s -> "same";
          case Again.Otherwise o -> "otherwise";
          case Again.Unknown u -> "unknown";
        },
        switch (review.again()) {
          case Again.Otherwise other -> parts(other.differences());
          case Again.Same s -> List.of();
          case Again.Unknown u -> List.of();
        },
        RulesPart.of(review.today()),
        parts(review.differences()));
  }

  private static List<DifferencePart> parts(List<DecisionDifference> differences) {
    return differences.stream().map(DifferencePart::of).toList();
  }
}
