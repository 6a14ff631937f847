package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.Cases;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.CaseAlternatives;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What could help beside what was wished for. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class AlternativesApi {
  private final Cases cases;
  private final CaseAlternatives alternatives;

  AlternativesApi(Cases cases, CaseAlternatives alternatives) {
    this.cases = cases;
    this.alternatives = alternatives;
  }

  /** Another piece. */
  @Schema(name = "AlternativePiece")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PiecePart(
      String sku,
      String title,
      @Schema(description = "What tells it from others of its kind") @Nullable String label,
      @Nullable MoneyDocument price,
      @Schema(description = "What it costs more, or less when negative")
          @Nullable MoneyDocument difference) {
    static PiecePart of(Alternative.Piece piece) {
      return new PiecePart(
          piece.sku(),
          piece.title(),
          piece.label().orElse(null),
          piece.price().map(MoneyDocument::of).orElse(null),
          piece.difference().map(MoneyDocument::of).orElse(null));
    }
  }

  /** One thing that could help. */
  @Schema(name = "Alternative")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      @Schema(
              allowableValues = {
                "other_size",
                "other_colour",
                "other_form",
                "similar_piece",
                "help",
                "replacement",
                "repair",
                "keep_for_part",
                "store_credit"
              })
          String kind,
      @Schema(allowableValues = {"exchange", "new_order", "remedy", "talk"}) String way,
      @Nullable PiecePart piece,
      @Nullable MoneyDocument amount,
      @Schema(description = "Why, the strongest first") List<String> reasons) {
    static Part of(Alternative alternative) {
      return new Part(
          Codes.of(alternative.kind()),
          Codes.of(alternative.way()),
          alternative.piece().map(PiecePart::of).orElse(null),
          alternative.amount().map(MoneyDocument::of).orElse(null),
          alternative.reasons().stream().map(Codes::of).toList());
    }
  }

  /** The alternatives to one line. */
  @Schema(name = "AlternativesOfLine")
  record OfLine(String line, @Schema(description = "The best first") List<Part> alternatives) {}

  /** The alternatives to the lines of a case. */
  @Schema(name = "Alternatives")
  record All(@Schema(description = "None once it is agreed what comes") List<OfLine> lines) {}

  @Operation(
      summary = "What could help beside what was wished for, ranked with reasons",
      description = "Proposals by the decision and the catalogue. They take no right away.")
  @GetMapping("/api/v1/cases/{id}/alternatives")
  All list(@PathVariable String id) {
    var view = cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
    return new All(
        alternatives.of(view).entrySet().stream()
            .map(
                line ->
                    new OfLine(
                        line.getKey().toString(), line.getValue().stream().map(Part::of).toList()))
            .toList());
  }
}
