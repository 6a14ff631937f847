package io.redress.cases.web;

import io.redress.cases.CaseOutcome;
import io.redress.cases.JoinedCases;
import io.redress.orders.web.Fields;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two cases as one, and one as two. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}")
class JoinedCasesApi {
  private static final int MOST_LINES = 200;

  private final JoinedCases joined;
  private final CaseMatters matters;

  JoinedCasesApi(JoinedCases joined, CaseMatters matters) {
    this.joined = joined;
    this.matters = matters;
  }

  /** Which case ends in this one. */
  @Schema(name = "MergeCases")
  record Merging(
      @Schema(description = "Id of the case that ends in this one") @Nullable String ending) {}

  /** What gets a case of its own. */
  @Schema(name = "SplitCase")
  record Splitting(
      @Schema(description = "Ids of the lines that leave; not all of them")
          @Nullable List<@Nullable String> lines) {}

  @Operation(
      summary = "End another case in this one",
      description =
          "Of the same consumer and order, with nothing offered, sent or paid in either. The"
              + " other's pieces go on here; its promises, numbers and links lead here.")
  @PostMapping("/merge")
  ResponseEntity<CommandsApi.Performed> merge(@PathVariable String id, @RequestBody Merging body) {
    var survivor = matters.head(CaseId.parse(id)).id();
    var fields = new Fields();
    var ending = fields.id("ending", body.ending(), CaseId::parse);
    fields.refuse();
    return answer(
        joined.merge(survivor, ending.orElseThrow(), matters.actor(survivor, Speaker.HOUSE)));
  }

  @Operation(
      summary = "Take lines into a case of their own",
      description = "Answers with the new case, in which a decision is promised.")
  @PostMapping("/split")
  ResponseEntity<CommandsApi.Performed> split(
      @PathVariable String id, @RequestBody Splitting body) {
    var caseId = matters.head(CaseId.parse(id)).id();
    var fields = new Fields();
    var lines = new HashSet<CaseLineId>();
    for (var line : fields.list("lines", body.lines(), MOST_LINES)) {
      fields.id("lines", line, CaseLineId::parse).ifPresent(lines::add);
    }
    fields.refuse();
    return answer(joined.split(caseId, lines, matters.actor(caseId, Speaker.HOUSE)));
  }

  private static ResponseEntity<CommandsApi.Performed> answer(CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Performed done ->
          ResponseEntity.ok()
              .eTag(ReadVersion.tag(done.version()))
              .body(new CommandsApi.Performed(done.caseId().toString(), done.version()));
      case CaseOutcome.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }
}
