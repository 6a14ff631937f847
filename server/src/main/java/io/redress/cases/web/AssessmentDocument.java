package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.LineAssessment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the rulebook says about one line, and what each remedy would mean in money. */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentDocument(
    @Schema(description = "Position of the line in the order, from 1") int orderLine,
    @Schema(description = "Id of the case line; absent in a preview") @Nullable String line,
    List<PossiblePart> possible,
    @Schema(
            type = "object",
            description =
                "The decision in the words of the decision contract, as /api/v1/decisions")
        JsonNode decision,
    @Schema(description = "Facts that are still unknown, and what each would change")
        List<UnknownDocument> unknown) {

  /** A remedy that can be offered. */
  @Schema(name = "PossibleRemedy")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PossiblePart(
      String remedy,
      MoneyDocument amount,
      @Schema(allowableValues = {"comes_back", "stays"}) String goods,
      String ruleId,
      @Schema(description = "Last day for performing it by law") @Nullable LocalDate performBy) {
    static PossiblePart of(LineAssessment.Possible possible) {
      return new PossiblePart(
          possible.remedy().code(),
          MoneyDocument.of(possible.amount()),
          Codes.of(possible.way()),
          possible.ruleId(),
          possible.performBy().orElse(null));
    }
  }

  /** The assessments of all lines. */
  @Schema(name = "Assessments")
  record All(List<AssessmentDocument> lines) {}
}
