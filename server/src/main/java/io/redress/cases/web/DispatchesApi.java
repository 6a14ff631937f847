package io.redress.cases.web;

import io.redress.cases.outbound.CaseDispatches;
import io.redress.cases.outbound.LeavingDates;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchQuery;
import io.redress.goods.outbound.DispatchQuery.Lens;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackResult;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes out for cases: held, packed, looked at, sent. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class DispatchesApi {
  private static final String ONE = "/api/v1/dispatches/{id}";

  private final Dispatches dispatches;
  private final CaseDispatches moves;
  private final LeavingDates leaving;
  private final CaseMatters matters;
  private final CurrentApiKey caller;

  DispatchesApi(
      Dispatches dispatches,
      CaseDispatches moves,
      LeavingDates leaving,
      CaseMatters matters,
      CurrentApiKey caller) {
    this.dispatches = dispatches;
    this.moves = moves;
    this.leaving = leaving;
    this.matters = matters;
    this.caller = caller;
  }

  /** What is done with it. */
  @Schema(name = "MoveDispatch")
  record Moving(
      @Schema(
              allowableValues = {
                "reserve",
                "run_short",
                "pick",
                "send",
                "deliver",
                "collect",
                "cancel"
              })
          @Nullable String move,
      @Schema(description = "Who takes it; needed to send") @Nullable String carrier,
      @Schema(description = "The carrier's number") @Nullable String tracking,
      @Schema(description = "Where the consumer takes it, where it is not brought to them")
          @Nullable String point,
      @Schema(
              description = "Needed for `run_short` and `cancel`",
              allowableValues = {"sold_out", "not_found", "broken", "called_off"})
          @Nullable String reason) {

    DispatchStep read() {
      var fields = new Fields();
      var what = fields.choice("move", move, DispatchMove.values());
      var most = Dispatch.Way.MOST_LENGTH;
      var who = fields.text("carrier", carrier, most).orElse("");
      var number = fields.text("tracking", tracking, most).orElse("");
      var where = fields.text("point", point, most).orElse("");
      var why =
          reason == null
              ? Optional.<DispatchReason>empty()
              : Optional.of(fields.choice("reason", reason, DispatchReason.values()));
      fields.refuse();
      return new DispatchStep(what, who, number, where, why);
    }
  }

  /** What lies in the box. */
  @Schema(name = "CheckDispatch")
  record Looking(
      @Schema(description = "Every code on every piece in the box: GTIN, sku or serial")
          @Nullable List<@Nullable String> scans,
      @Schema(description = "How many pictures of the open box were taken since the last look")
          @Nullable Integer photos) {}

  @Operation(
      summary = "What goes out for all cases, what is to leave first",
      description = "`to_pack`: a piece is held; `waiting`: none is; `sent`; `ended`; `all`.")
  @GetMapping("/api/v1/dispatches")
  DispatchDocument.All find(
      @Parameter(schema = @Schema(allowableValues = {"to_pack", "waiting", "sent", "ended", "all"}))
          @RequestParam(defaultValue = "to_pack")
          String lens) {
    var fields = new Fields();
    var wanted = fields.choice("lens", lens, Lens.values());
    fields.refuse();
    return DispatchDocument.All.of(dispatches.find(DispatchQuery.of(wanted)));
  }

  @Operation(
      summary = "One dispatch with its history",
      description = "The ETag is the version; send it as If-Match with what changes it.")
  @GetMapping(ONE)
  ResponseEntity<DispatchDocument.Whole> one(@PathVariable String id) {
    var dispatch = require(id);
    var history = dispatches.history(dispatch.id());
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(dispatch.version()))
        .body(
            new DispatchDocument.Whole(
                DispatchDocument.of(dispatch),
                history.stream().map(DispatchDocument.Event::of).toList()));
  }

  @Operation(
      summary = "Hold a piece, take it from its shelf, send it, say that it has arrived",
      description =
          "Refused with `dispatch_not_checked` before a look found all of what must go now right,"
              + " and with `dispatch_not_due` while the goods or a payment are awaited. Needs"
              + " If-Match (428 without, 412 when it was changed meanwhile).")
  @PostMapping(ONE)
  ResponseEntity<DispatchDocument> move(
      @PathVariable String id,
      @RequestBody Moving body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    return answer(moves.move(asked(id, ifMatch), body.read()));
  }

  @Operation(
      summary = "Say which piece goes, or which very one",
      description = "What was held, packed and looked at before counts no more. Needs If-Match.")
  @PutMapping(ONE + "/piece")
  ResponseEntity<DispatchDocument> change(
      @PathVariable String id,
      @RequestBody PieceRequest body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    return answer(moves.change(asked(id, ifMatch), body.read()));
  }

  @Operation(
      summary = "Look at what was packed before the box is closed",
      description =
          "A look that says stop is kept as a near miss and takes the dispatch back to the bench,"
              + " where a picture is taken anew; so does one that misses something of what was"
              + " found right before. Only one that says right lets it be sent. Needs If-Match.")
  @PostMapping(ONE + "/checks")
  ResponseEntity<PackCheckDocument> look(
      @PathVariable String id,
      @RequestBody Looking body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var asked = asked(id, ifMatch);
    var scans = PackChecksApi.scans(body.scans());
    var photos = PackChecksApi.photos(body.photos());
    if (photos > 0) {
      var current = moves.photographed(asked, photos);
      return looked(moves.look(Asked.any(current.id(), asked.by()), scans), current.id());
    }
    return looked(moves.look(asked, scans), asked.id());
  }

  @Operation(
      summary = "What goes out for a case, oldest first",
      description =
          "`leavesBy` tells by when a piece leaves that waits for the old one, counted as promises"
              + " will be: if that is handed in by `handInBy`, or as it was handed in already.")
  @GetMapping("/api/v1/cases/{id}/dispatches")
  DispatchDocument.OfCase ofCase(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return DispatchDocument.OfCase.of(dispatches.ofCase(caseId), leaving.of(caseId));
  }

  @Operation(
      summary = "Say which piece an agreed exchange brings",
      description =
          "For exchanges that were agreed without a quoted piece; others are made by themselves."
              + " Refused with `dispatch_nothing_agreed` where nothing is owed that is sent.")
  @PostMapping("/api/v1/cases/{id}/dispatches")
  ResponseEntity<DispatchDocument> make(
      @PathVariable String id, @RequestBody NewDispatchRequest body) {
    var caseId = matters.head(CaseId.parse(id)).id();
    var made = moves.make(caseId, body.resolutionId(), body.named());
    return ResponseEntity.created(URI.create("/api/v1/dispatches/" + made.id()))
        .eTag(ReadVersion.tag(made.version()))
        .body(DispatchDocument.of(made));
  }

  private ResponseEntity<PackCheckDocument> looked(PackResult result, DispatchId id) {
    var after = dispatches.byId(id).orElseThrow(() -> Problem.notFound("The dispatch"));
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(after.version()))
        .body(PackCheckDocument.of(result));
  }

  private Asked asked(String id, @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    return new Asked(require(id).id(), read, caller.actor());
  }

  private static ResponseEntity<DispatchDocument> answer(Dispatch dispatch) {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(dispatch.version()))
        .body(DispatchDocument.of(dispatch));
  }

  private Dispatch require(String id) {
    return dispatches
        .byId(DispatchId.parse(id))
        .orElseThrow(() -> Problem.notFound("The dispatch"));
  }
}
