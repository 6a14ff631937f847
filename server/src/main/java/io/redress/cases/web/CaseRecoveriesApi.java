package io.redress.cases.web;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.cases.recovery.NewClaim;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryStep;
import io.redress.money.recovery.RecoveryWords;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a case cost the house, and claims for it. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class CaseRecoveriesApi {
  private static final String OF_CASE = "/api/v1/cases/{id}/recoveries";
  private static final int MOST_COST_WORDS = 2_000;

  private final Cases cases;
  private final CaseRecoveries recoveries;
  private final CurrentApiKey caller;
  private final NewIds ids;
  private final Clock clock;

  CaseRecoveriesApi(
      Cases cases, CaseRecoveries recoveries, CurrentApiKey caller, NewIds ids, Clock clock) {
    this.cases = cases;
    this.recoveries = recoveries;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /** A claim to be made. */
  @Schema(name = "MakeRecovery")
  record Making(
      @Schema(description = "Id of the case line; left out for all of the case")
          @Nullable String line,
      RecoveryDocument.@Nullable DebtorPart debtor,
      @Schema(
              allowableValues = {
                "brand_terms",
                "supplier_defect",
                "carrier_loss",
                "carrier_damage",
                "duty_drawback",
                "guarantee"
              })
          @Nullable String ground,
      @Schema(description = "Never more than what is open of what the case cost")
          @Nullable MoneyDocument amount,
      @Schema(description = "To the debtor") @Nullable String words,
      @Schema(description = "What left the house; needed for a guarantee, or a file of it")
          @Nullable String sent,
      @Schema(description = "What arrived; needed for a guarantee, or a file of it")
          @Nullable String found) {

    NewClaim read(CaseId caseId) {
      var fields = new Fields();
      var piece =
          line == null ? Optional.<CaseLineId>empty() : fields.id("line", line, CaseLineId::parse);
      var why = fields.choice("ground", ground, RecoveryGround.values());
      var against = debtor == null ? new RecoveryDocument.DebtorPart(null, null, null) : debtor;
      var kind = fields.choice("debtor.kind", against.kind(), Debtor.Kind.values());
      var brand =
          kind == Debtor.Kind.BRAND && against.kind() != null
              ? fields.id("debtor.brand", against.brand(), BrandId::parse)
              : Optional.<BrandId>empty();
      var name =
          kind == Debtor.Kind.BRAND
              ? ""
              : fields.required("debtor.name", against.name(), Debtor.LONGEST_NAME);
      var sum = sum(fields, amount);
      var claim = fields.words("words", words, RecoveryWords.LONGEST).orElse("");
      var left = fields.words("sent", sent, RecoveryWords.LONGEST).orElse("");
      var came = fields.words("found", found, RecoveryWords.LONGEST).orElse("");
      fields.refuse();
      return new NewClaim(
          caseId, piece, kind, brand, name, why, sum, new RecoveryWords(claim, left, came));
    }
  }

  /** A cost to be noted. */
  @Schema(name = "NoteCost")
  record Costing(
      @Schema(allowableValues = {"goods", "shipping", "duty", "repair", "fee", "other"})
          @Nullable String kind,
      @Nullable MoneyDocument amount,
      @Schema(description = "Of the invoice or waybill; the same is counted once")
          @Nullable String reference,
      @Nullable String words) {}

  @Operation(summary = "What a case cost, what is claimed for it and what could be")
  @GetMapping(OF_CASE)
  CaseRecoveryDocument list(@PathVariable String id) {
    return CaseRecoveryDocument.of(recoveries.of(view(id)));
  }

  @Operation(
      summary = "Make a claim, as a draft",
      description =
          "Refused with `recovery_more_than_cost` where all claims would come to more than the case"
              + " cost.")
  @PostMapping(OF_CASE)
  ResponseEntity<RecoveryDocument> make(@PathVariable String id, @RequestBody Making body) {
    var made = recoveries.make(body.read(view(id).head().id()), caller.actor());
    return ResponseEntity.created(URI.create("/api/v1/recoveries/" + made.id()))
        .eTag(ReadVersion.tag(made.version()))
        .body(RecoveryDocument.of(made));
  }

  @Operation(
      summary = "Note something that the case cost",
      description =
          "Beside what was paid back or given, which is counted by itself. The same kind and"
              + " reference again changes nothing.")
  @PostMapping("/api/v1/cases/{id}/costs")
  CaseRecoveryDocument.Noted note(@PathVariable String id, @RequestBody Costing body) {
    var view = view(id);
    var fields = new Fields();
    var kind = fields.choice("kind", body.kind(), CaseCost.Kind.values());
    var amount = sum(fields, body.amount());
    var reference = fields.required("reference", body.reference(), RecoveryStep.LONGEST_REFERENCE);
    var words = fields.words("words", body.words(), MOST_COST_WORDS).orElse("");
    fields.refuse();
    var cost =
        new CaseCost(
            ids.next(),
            view.head().id(),
            kind,
            amount,
            reference,
            words,
            caller.actor(),
            clock.instant());
    return CaseRecoveryDocument.Noted.of(recoveries.note(cost));
  }

  /** A sum of something. */
  private static Money sum(Fields fields, @Nullable MoneyDocument sent) {
    var sum = sent == null ? new MoneyDocument(null, null) : sent;
    var read = sum.read("amount", fields);
    if (sum.amount() != null && !read.isPositive()) {
      fields.wrong("amount.amount", sum.amount(), "is nothing", "Send more than nothing.");
    }
    return read.isPositive() ? read : Money.of(1, "EUR");
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
