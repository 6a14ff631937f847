package io.redress.cases.web;

import io.redress.cases.recovery.CaseRecoveries;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryQuery;
import io.redress.money.recovery.RecoveryQuery.Lens;
import io.redress.money.recovery.RecoveryStep;
import io.redress.money.recovery.RecoveryWords;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.RecoveryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims against those who owe the house; a second person answers at the desk, no program does. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/recoveries")
class RecoveriesApi {
  private final Recoveries recoveries;
  private final CaseRecoveries moves;
  private final CurrentApiKey caller;
  private final Clock clock;

  RecoveriesApi(Recoveries recoveries, CaseRecoveries moves, CurrentApiKey caller, Clock clock) {
    this.recoveries = recoveries;
    this.moves = moves;
    this.caller = caller;
    this.clock = clock;
  }

  /** What happened, or what is done. */
  @Schema(name = "MoveRecovery")
  record Moving(
      @Schema(
              allowableValues = {
                "send",
                "acknowledge",
                "accept",
                "accept_in_part",
                "refuse",
                "pay",
                "overpay",
                "chase",
                "appeal",
                "write_off",
                "approve_write_off",
                "decline_write_off",
                "withdraw"
              })
          @Nullable String move,
      @Schema(description = "What is accepted in all, or what came; for these alone")
          @Nullable MoneyDocument amount,
      @Schema(
              description =
                  "Of the answer or payment; needed for payments. The same move with the same"
                      + " reference is taken once")
          @Nullable String reference,
      @Nullable String words,
      @Schema(description = "Another date than the usual one for what is awaited next")
          @Nullable String until) {

    RecoveryStep read() {
      var fields = new Fields();
      var what = fields.choice("move", move, RecoveryMove.values());
      var sum = Optional.ofNullable(amount).map(it -> it.read("amount", fields));
      var isPayment = what == RecoveryMove.PAY || what == RecoveryMove.OVERPAY;
      var most = RecoveryStep.LONGEST_REFERENCE;
      var named =
          isPayment
              ? fields.required("reference", reference, most)
              : fields.text("reference", reference, most).orElse("");
      var said = fields.words("words", words, RecoveryWords.LONGEST).orElse("");
      Optional<Instant> by = fields.optionalInstant("until", until);
      fields.refuse();
      return new RecoveryStep(what, sum, named, said, by);
    }
  }

  /** What a file shows. */
  @Schema(name = "ShowEvidence")
  record Showing(@Schema(allowableValues = {"sent", "found", "other"}) @Nullable String side) {}

  @Operation(summary = "Claims of all cases, what is due first")
  @GetMapping
  RecoveryDocument.All find(
      @Parameter(description = "The whole name of a debtor") @RequestParam(defaultValue = "")
          String debtor,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "live",
                        "ours",
                        "theirs",
                        "second",
                        "carriers",
                        "ended",
                        "all"
                      }))
          @RequestParam(defaultValue = "live")
          String lens) {
    var fields = new Fields();
    var wanted = fields.choice("lens", lens, Lens.values());
    var named = fields.text("debtor", debtor, RecoveryWords.LONGEST);
    fields.refuse();
    return new RecoveryDocument.All(
        recoveries.find(new RecoveryQuery(named, wanted)).stream()
            .map(RecoveryDocument::of)
            .toList());
  }

  @Operation(summary = "What every debtor owes, in each currency")
  @GetMapping("/balances")
  RecoveryDocument.Balances balances() {
    return new RecoveryDocument.Balances(
        recoveries.balances(clock.instant()).stream().map(RecoveryDocument.Balance::of).toList());
  }

  @Operation(
      summary = "One claim with its history and its files",
      description = "The ETag is the version; send it as If-Match with the next move.")
  @GetMapping("/{id}")
  ResponseEntity<RecoveryDocument.Whole> one(@PathVariable String id) {
    var recovery = require(id);
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(recovery.version()))
        .body(
            new RecoveryDocument.Whole(
                RecoveryDocument.of(recovery),
                recoveries.history(recovery.id()).stream().map(RecoveryDocument.Event::of).toList(),
                recoveries.exhibits(recovery.id()).stream()
                    .map(RecoveryDocument.Shown::of)
                    .toList()));
  }

  @Operation(
      summary = "Move a claim on: send it, record an answer or a payment, chase, give up",
      description =
          "What is given up above what an agent may give waits for a person at the desk, and"
              + " `approve_write_off` and `decline_write_off` are refused here. Needs If-Match (428"
              + " without, 412 when it was changed meanwhile); what was recorded before with the"
              + " same reference is answered as it is now.")
  @PostMapping("/{id}")
  ResponseEntity<RecoveryDocument> move(
      @PathVariable String id,
      @RequestBody Moving body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var moved = moves.move(require(id).id(), body.read(), read, caller.actor());
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(moved.version()))
        .body(RecoveryDocument.of(moved));
  }

  @Operation(summary = "Show a file of the case with a claim")
  @PutMapping("/{id}/evidence/{evidenceId}")
  RecoveryDocument.Shown show(
      @PathVariable String id, @PathVariable String evidenceId, @RequestBody Showing body) {
    var fields = new Fields();
    var side = fields.choice("side", body.side(), Exhibit.Side.values());
    fields.refuse();
    var exhibit = new Exhibit(EvidenceId.parse(evidenceId), side);
    moves.show(require(id).id(), exhibit, caller.actor());
    return RecoveryDocument.Shown.of(exhibit);
  }

  @Operation(summary = "Show a file with a claim no more")
  @DeleteMapping("/{id}/evidence/{evidenceId}")
  ResponseEntity<Void> hide(@PathVariable String id, @PathVariable String evidenceId) {
    moves.hide(require(id).id(), new Exhibit(EvidenceId.parse(evidenceId), Exhibit.Side.OTHER));
    return ResponseEntity.noContent().build();
  }

  private Recovery require(String id) {
    return recoveries.byId(RecoveryId.parse(id)).orElseThrow(() -> Problem.notFound("The claim"));
  }
}
