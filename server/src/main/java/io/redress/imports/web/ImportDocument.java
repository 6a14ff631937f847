package io.redress.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as the API shows it. */
@Schema(name = "Import", description = "A file that was or is being taken in")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportDocument(
    String id,
    @Schema(
            allowableValues = {
              "orders_csv",
              "orders_json",
              "shopify",
              "woocommerce",
              "cases_csv",
              "products_csv"
            })
        String kind,
    @Schema(allowableValues = {"desk", "api", "webhook"}) String origin,
    String fileName,
    @Schema(description = "SHA-256 of the file in hexadecimal digits") String digest,
    @Schema(
            description = "failed: nothing could be read; undone: it was done, and taken out again",
            allowableValues = {"queued", "running", "done", "failed", "undone"})
        String state,
    CountsPart counts,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** How much of a run is done. */
  @Schema(name = "ImportCounts", description = "In orders or cases, not in rows of the file")
  record CountsPart(int rows, int done, int created, int unchanged, int changed, int refused) {}

  /** Some runs of a longer list. */
  @Schema(name = "Imports")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(
      List<ImportDocument> imports,
      @Schema(description = "Send it as `after` for the following ones; absent on the last page")
          @Nullable String next) {}

  /** What became of some rows. */
  @Schema(name = "ImportRows")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowPage(
      List<RowPart> rows,
      @Schema(description = "Send it as `after` for the following ones; absent on the last page")
          @Nullable Integer next) {}

  /** What became of one order or case. */
  @Schema(name = "ImportRow")
  record RowPart(
      @Schema(description = "In the file, from 1") int position,
      @Schema(description = "Of the file, on which it begins") int line,
      @Schema(description = "Of the order; empty when it cannot be told") String number,
      @Schema(allowableValues = {"created", "unchanged", "changed", "refused"}) String outcome,
      @Schema(description = "Why it was refused; of others, what did not come in with them")
          List<TroublePart> problems) {
    static RowPart of(ImportRow row) {
      return new RowPart(
          row.position(),
          row.line(),
          row.number(),
          Codes.of(row.outcome()),
          row.troubles().stream().map(TroublePart::of).toList());
    }
  }

  /** One thing that is wrong, and where. */
  @Schema(name = "ImportProblem")
  record TroublePart(
      int line,
      @Schema(description = "Heading of the column, or path in the JSON") String column,
      String value,
      String reason,
      String remedy) {
    static TroublePart of(ImportRow.Trouble trouble) {
      return new TroublePart(
          trouble.line(), trouble.column(), trouble.value(), trouble.reason(), trouble.remedy());
    }
  }

  /** What the columns of a file mean. */
  @Schema(name = "ImportMapping")
  record MappingPart(
      @Schema(description = "Field by heading") Map<String, String> columns,
      @Schema(description = "Value by field") Map<String, String> constants,
      @Schema(description = "By field, what stands for a value of the file")
          Map<String, Map<String, String>> translations,
      @Schema(description = "All of it as YAML, to be kept and sent again") String yaml) {
    static MappingPart of(ImportMapping mapping, String yaml) {
      return new MappingPart(mapping.columns(), mapping.constants(), mapping.translations(), yaml);
    }
  }

  static ImportDocument of(ImportRun run) {
    var counts = run.counts();
    return new ImportDocument(
        run.id().toString(),
        Codes.of(run.kind()),
        Codes.of(run.origin()),
        run.fileName(),
        run.digest(),
        Codes.of(run.state()),
        new CountsPart(
            counts.rows(),
            counts.done(),
            counts.created(),
            counts.unchanged(),
            counts.changed(),
            counts.refused()),
        run.startedAt(),
        run.endedAt().orElse(null));
  }
}
