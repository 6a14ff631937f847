package io.redress.imports.web;

import io.redress.imports.ImportFile;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.redress.imports.Imports;
import io.redress.imports.UndoResult;
import io.redress.imports.web.ImportDocument.RowPart;
import io.redress.orders.web.Fields;
import io.redress.orders.web.OrderRequest;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.ImportRunId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, tells what became of them, and takes them out again. */
@Tag(name = "Imports")
@RestController
class ImportsApi {
  private static final String PATH = "/api/v1/imports";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Imports imports;
  private final CurrentApiKey caller;
  private final Clock clock;

  ImportsApi(Imports imports, CurrentApiKey caller, Clock clock) {
    this.imports = imports;
    this.caller = caller;
    this.clock = clock;
  }

  /** The fields that a mapping may name. */
  @Schema(name = "ImportFields")
  record FieldList(
      List<String> fields,
      @Schema(description = "Those that nothing can come in without") List<String> required) {}

  /** What undoing did, or would do. */
  @Schema(name = "ImportUndo")
  record Undo(int orders, ImportDocument run) {}

  @Operation(
      summary = "Take many orders in at once",
      description =
          "A JSON array of orders, or one order on each line (NDJSON), at most 20 MB. Each comes in"
              + " by itself, in the background: good ones are taken in, the others listed in the"
              + " import that is answered. Orders that came before are left as they are.")
  @PostMapping(
      path = "/api/v1/orders/bulk",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            array = @ArraySchema(schema = @Schema(implementation = OrderRequest.class))),
        @Content(
            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
            schema = @Schema(implementation = OrderRequest.class))
      })
  ResponseEntity<ImportDocument> bulk(@RequestBody byte[] body) {
    return start(new ImportFile(ImportKind.ORDERS_JSON, "bulk", body, Optional.empty()));
  }

  @Operation(
      summary = "Take a file in",
      description =
          "At most 20 MB; it is worked on in the background. Without a mapping, one is suggested"
              + " from the headings of the columns, as the preview shows it.")
  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportDocument> take(
      @RequestPart("file") MultipartFile file,
      @Parameter(
              description =
                  "orders_csv, orders_json, shopify, woocommerce, cases_csv or products_csv")
          @RequestParam
          String kind,
      @Parameter(description = "YAML or JSON") @RequestParam Optional<String> mapping)
      throws IOException {
    return start(file(file, kind, mapping));
  }

  @Operation(
      summary = "See how a file would come in",
      description = "Made by the code that takes it in; nothing is written.")
  @PostMapping(path = PATH + "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  PreviewDocument preview(
      @RequestPart("file") MultipartFile file,
      @Parameter(
              description =
                  "orders_csv, orders_json, shopify, woocommerce, cases_csv or products_csv")
          @RequestParam
          String kind,
      @Parameter(description = "YAML or JSON") @RequestParam Optional<String> mapping)
      throws IOException {
    var preview = imports.preview(file(file, kind, mapping));
    return PreviewDocument.of(preview, imports.text(preview.mapping()));
  }

  @Operation(summary = "The fields that a column or a constant may mean")
  @GetMapping(PATH + "/fields")
  FieldList fields(@RequestParam(defaultValue = "orders_csv") String kind) {
    var wanted = kind(kind);
    return new FieldList(imports.fields(wanted), imports.requiredFields(wanted));
  }

  @Operation(summary = "Imports, the latest first")
  @GetMapping(PATH)
  ImportDocument.Page list(
      @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
    requireLimit(limit);
    var found = imports.latest(after.map(ImportRunId::parse), limit + 1);
    var page = found.stream().limit(limit).map(ImportDocument::of).toList();
    return new ImportDocument.Page(page, found.size() > limit ? page.getLast().id() : null);
  }

  @Operation(summary = "How far an import is")
  @GetMapping(PATH + "/{id}")
  ImportDocument byId(@PathVariable String id) {
    return ImportDocument.of(run(id));
  }

  @Operation(summary = "What became of the rows of an import, in the order of the file")
  @GetMapping(PATH + "/{id}/rows")
  ImportDocument.RowPage rows(
      @PathVariable String id,
      @Parameter(schema = @Schema(allowableValues = {"created", "unchanged", "changed", "refused"}))
          @RequestParam
          Optional<String> outcome,
      @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0")
          int after,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
    requireLimit(limit);
    var fields = new Fields();
    var wanted = outcome.map(name -> fields.choice("outcome", name, ImportRow.Outcome.values()));
    fields.refuse();
    var found = imports.rows(run(id).id(), wanted, after, limit + 1);
    var page = found.stream().limit(limit).map(RowPart::of).toList();
    return new ImportDocument.RowPage(
        page, found.size() > limit ? page.getLast().position() : null);
  }

  @Operation(
      summary = "What was refused, as CSV to be corrected and sent again",
      description =
          "In the columns of the file, with line, column, reason and remedy behind them. Cells that"
              + " a spreadsheet would take for a formula have an apostrophe in front; it is taken"
              + " away again when the file is sent.")
  @GetMapping(path = PATH + "/{id}/errors.csv", produces = CSV)
  ResponseEntity<byte[]> errors(@PathVariable String id) {
    var run = run(id);
    var disposition =
        ContentDisposition.attachment()
            .filename("errors-" + run.id() + ".csv", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.parseMediaType(CSV))
        .body(imports.errors(run.id()));
  }

  @Operation(
      summary = "See what undoing an import would do",
      description = "Refused (409) with everything that stands in the way; nothing is written.")
  @GetMapping(PATH + "/{id}/undo")
  Undo previewUndo(@PathVariable String id) {
    return undone(imports.previewUndo(ImportRunId.parse(id)));
  }

  @Operation(
      summary = "Take out again what an import made",
      description =
          "Wholly or not at all (409): its orders are set aside so that their numbers are free, and"
              + " their payments are booked back. Not where a case, a refund or a later version"
              + " depends on one of them.")
  @PostMapping(PATH + "/{id}/undo")
  Undo undo(@PathVariable String id) {
    return undone(imports.undo(ImportRunId.parse(id), caller.actor(), clock.instant()));
  }

  private ResponseEntity<ImportDocument> start(ImportFile file) {
    var run = imports.start(file, ImportRun.Origin.API, caller.actor(), clock.instant());
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + run.id()))
        .body(ImportDocument.of(run));
  }

  private ImportFile file(MultipartFile file, String kind, Optional<String> mapping)
      throws IOException {
    var wanted = kind(kind);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var read = mapping.map(text -> imports.mapping(wanted, text));
    return new ImportFile(wanted, name, file.getBytes(), read);
  }

  private ImportRun run(String id) {
    return imports.byId(ImportRunId.parse(id)).orElseThrow(() -> Problem.notFound("The import"));
  }

  private static Undo undone(UndoResult result) {
    return switch (result) {
      case UndoResult.Undone done -> new Undo(done.orders(), ImportDocument.of(done.run()));
      case UndoResult.Refused refused ->
          throw Problem.of(
              ProblemCode.CONFLICT, refused.obstacles().stream().map(Obstacles::told).toList());
    };
  }

  private static ImportKind kind(String name) {
    var fields = new Fields();
    var kind = fields.choice("kind", name, ImportKind.values());
    fields.refuse();
    return kind;
  }

  private static void requireLimit(int limit) {
    var fields = new Fields();
    if (limit < 1 || limit > Imports.MOST_ON_PAGE) {
      fields.wrong("limit", String.valueOf(limit), "is out of bounds", "Send 1 to 200.");
    }
    fields.refuse();
  }
}
