package io.redress.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.imports.ImportPreview;
import io.redress.imports.web.ImportDocument.MappingPart;
import io.redress.imports.web.ImportDocument.TroublePart;
import io.redress.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file would come in, as the API shows it. */
@Schema(name = "ImportPreview")
record PreviewDocument(
    MappingPart mapping,
    List<ColumnPart> columns,
    @Schema(description = "The first orders or cases") List<EntryPart> entries,
    @Schema(description = "Orders or cases in the file") int rows,
    @Schema(description = "Of the file as a whole; with any, nothing can come in")
        List<TroublePart> problems) {

  /** A column of the file. */
  @Schema(name = "ImportColumn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ColumnPart(
      String heading,
      @Schema(description = "What it means; absent when it is not read") @Nullable String field,
      List<String> examples) {}

  /** An order or case as it would come in. */
  @Schema(name = "ImportEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryPart(
      int line,
      String number,
      String consumer,
      @Nullable Instant placedAt,
      @Nullable String total,
      @Nullable String currency,
      List<String> lines,
      @Schema(description = "Why it would be refused") List<TroublePart> problems) {}

  static PreviewDocument of(ImportPreview preview, String yaml) {
    return new PreviewDocument(
        MappingPart.of(preview.mapping(), yaml),
        preview.columns().stream()
            .map(each -> new ColumnPart(each.heading(), each.field().orElse(null), each.examples()))
            .toList(),
        preview.entries().stream().map(PreviewDocument::entry).toList(),
        preview.rows(),
        preview.troubles().stream().map(TroublePart::of).toList());
  }

  private static EntryPart entry(ImportPreview.Entry entry) {
    return new EntryPart(
        entry.line(),
        entry.number(),
        entry.who(),
        entry.placedAt().orElse(null),
        entry.total().map(Money::toDecimal).map(Object::toString).orElse(null),
        entry.total().map(total -> total.currency().getCurrencyCode()).orElse(null),
        entry.lines(),
        entry.troubles().stream().map(TroublePart::of).toList());
  }
}
