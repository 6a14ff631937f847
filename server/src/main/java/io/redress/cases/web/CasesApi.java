package io.redress.cases.web;

import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.orders.Orders;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens cases, previews them, and shows them. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {
  private static final int MOST_ON_PAGE = 100;

  private final Cases cases;
  private final Orders orders;
  private final OpenCaseReading reading;
  private final Assessments assessments;
  private final CurrentApiKey caller;

  CasesApi(
      Cases cases,
      Orders orders,
      OpenCaseReading reading,
      Assessments assessments,
      CurrentApiKey caller) {
    this.cases = cases;
    this.orders = orders;
    this.reading = reading;
    this.assessments = assessments;
    this.caller = caller;
  }

  @Operation(
      summary = "See what is possible before anything is asked",
      description =
          "Computed by the function that runs when the case is opened; nothing is written.")
  @PostMapping("/preview")
  AssessmentDocument.All preview(
      @RequestBody OpenCaseRequest request,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String asked) {
    var read = reading.read(request);
    var found = cases.preview(read.request());
    var documents = new ArrayList<AssessmentDocument>();
    for (var i = 0; i < found.size(); i++) {
      var line = read.line(read.request().lines().get(i));
      documents.add(
          assessments.document(line.number(), found.get(i), Assessments.language(lang, asked)));
    }
    return new AssessmentDocument.All(documents);
  }

  @Operation(
      summary = "Take a request in",
      description =
          "The consumer is receipted at once; the verdict comes after. Refused (409) with"
              + " more_than_bought where more pieces are asked back than are left.")
  @PostMapping
  ResponseEntity<CommandsApi.Performed> open(@RequestBody OpenCaseRequest request) {
    var read = reading.read(request);
    return switch (cases.open(read.request(), caller.actor())) {
      case CaseOutcome.Performed opened ->
          ResponseEntity.created(URI.create("/api/v1/cases/" + opened.caseId()))
              .eTag(ReadVersion.tag(opened.version()))
              .body(new CommandsApi.Performed(opened.caseId().toString(), opened.version()));
      case CaseOutcome.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  @Operation(summary = "Cases, the one whose promise falls due first on top")
  @GetMapping
  CaseRowDocument.Page list(
      @Parameter(schema = @Schema(allowableValues = {"open", "closed", "all"}))
          @RequestParam(defaultValue = "open")
          String scope,
      @Parameter(description = "The shop's number of an order") @RequestParam
          Optional<String> order,
      @Parameter(description = "Id of a consumer") @RequestParam Optional<String> consumer,
      @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after,
      @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var query = query(scope, order, consumer, after, limit);
    var rows = cases.find(query).stream().map(CaseRowDocument::of).toList();
    return rows.size() <= limit
        ? new CaseRowDocument.Page(rows, null)
        : new CaseRowDocument.Page(rows.subList(0, limit), rows.get(limit - 1).id());
  }

  /** One row more than wanted shows whether there are further ones. */
  private CaseQuery query(
      String scope,
      Optional<String> order,
      Optional<String> consumer,
      Optional<String> after,
      int limit) {
    var fields = new Fields();
    var wanted = fields.choice("scope", scope, CaseQuery.Scope.values());
    var buyer = consumer.flatMap(id -> fields.id("consumer", id, ConsumerId::parse));
    var from = after.flatMap(id -> fields.id("after", id, CaseId::parse)).map(CaseId::toString);
    if (limit < 1 || limit > MOST_ON_PAGE) {
      fields.wrong("limit", String.valueOf(limit), "is out of bounds", "Send 1 to 100.");
    }
    fields.refuse();
    Optional<OrderId> about = order.map(this::orderId);
    return new CaseQuery(wanted, about, buyer, from, limit + 1);
  }

  private OrderId orderId(String number) {
    return orders.byNumber(number).orElseThrow(() -> Problem.notFound("The order")).id();
  }

  @Operation(
      summary = "One case",
      description = "The ETag is its version; send it as If-Match with the next command.")
  @GetMapping("/{id}")
  ResponseEntity<CaseDocument> byId(@PathVariable String id) {
    var view = cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(view.head().version()))
        .body(CaseDocument.of(view));
  }
}
