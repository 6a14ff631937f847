package io.redress.cases.web;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.orders.web.Fields;
import io.redress.platform.csv.CsvText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases as files. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class CaseListsApi {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final int MOST_ROWS = 10_000;
  private static final List<String> HEADINGS =
      List.of(
          "id",
          "number",
          "status",
          "phase",
          "awaited",
          "money",
          "owner",
          "order",
          "consumerId",
          "consumer",
          "goods",
          "nextDueAt",
          "nextPromise",
          "openedAt",
          "lastEventAt");

  private final Cases cases;

  CaseListsApi(Cases cases) {
    this.cases = cases;
  }

  @Operation(
      summary = "Cases as a file",
      description =
          "CSV (RFC 4180) in UTF-8 with a byte order mark, the case whose promise falls due first"
              + " on top, up to 10,000. No cell is a formula to a spreadsheet: one that would be"
              + " begins with an apostrophe.")
  @GetMapping(path = "/api/v1/cases.csv", produces = CSV)
  ResponseEntity<byte[]> list(
      @Parameter(schema = @Schema(allowableValues = {"open", "closed", "all"}))
          @RequestParam(defaultValue = "open")
          String scope) {
    var fields = new Fields();
    var wanted = fields.choice("scope", scope, CaseQuery.Scope.values());
    fields.refuse();
    var csv = new CsvText(HEADINGS);
    var rows = 0;
    var after = Optional.<String>empty();
    do {
      var page = page(wanted, after);
      page.forEach(row -> csv.add(cells(row)));
      rows += page.size();
      after =
          page.size() < CaseQuery.MOST_ON_PAGE
              ? Optional.empty()
              : Optional.of(page.getLast().id().toString());
    } while (after.isPresent() && rows < MOST_ROWS);
    var disposition =
        ContentDisposition.attachment().filename("cases.csv", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.parseMediaType(CSV))
        .body(csv.bytes());
  }

  private List<CaseSummary> page(CaseQuery.Scope scope, Optional<String> after) {
    return cases.find(
        new CaseQuery(scope, Optional.empty(), Optional.empty(), after, CaseQuery.MOST_ON_PAGE));
  }

  private static List<String> cells(CaseSummary row) {
    return List.of(
        row.id().toString(),
        row.number(),
        Codes.of(row.status()),
        Codes.of(row.phase()),
        Codes.of(row.awaited()),
        Codes.of(row.money()),
        row.owner(),
        row.orderNumber(),
        row.consumerId().toString(),
        row.consumerName(),
        row.goods(),
        row.nextDueAt().map(Instant::toString).orElse(""),
        row.nextKind().map(Codes::of).orElse(""),
        row.openedAt().toString(),
        row.lastEventAt().toString());
  }
}
