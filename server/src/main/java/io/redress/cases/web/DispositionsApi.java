package io.redress.cases.web;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.outbound.GoodsDecision;
import io.redress.cases.outbound.SortedGoods;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.disposition.DispositionPolicy;
import io.redress.goods.disposition.DispositionPolicy.TakenBack;
import io.redress.goods.disposition.Dispositions;
import io.redress.goods.disposition.StockEvent;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where goods go that came back, and the feed that the shop's own stock follows. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class DispositionsApi {
  private static final String OF_CASE = "/api/v1/cases/{id}/dispositions";
  private static final String POLICY = "/api/v1/disposition-policy";

  private final Cases cases;
  private final SortedGoods sorted;
  private final Dispositions dispositions;
  private final CurrentApiKey caller;

  DispositionsApi(
      Cases cases, SortedGoods sorted, Dispositions dispositions, CurrentApiKey caller) {
    this.cases = cases;
    this.sorted = sorted;
    this.dispositions = dispositions;
    this.caller = caller;
  }

  /** Where goods go. */
  @Schema(name = "DecideDisposition")
  record Deciding(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Schema(
              allowableValues = {
                "restock",
                "refurbish",
                "to_brand",
                "to_supplier",
                "quarantine",
                "destroy",
                "back_to_consumer"
              })
          @Nullable String disposition,
      @Schema(description = "Where it lies then") @Nullable String place) {

    GoodsDecision read() {
      var fields = new Fields();
      var id = fields.id("line", line, CaseLineId::parse);
      var where = fields.choice("disposition", disposition, Disposition.values());
      var shelf = fields.text("place", place, StockEvent.MOST_PLACE_LENGTH).orElse("");
      fields.refuse();
      return new GoodsDecision(id.orElseThrow(), where, shelf);
    }
  }

  /** How the house usually has it. */
  @Schema(name = "DispositionPolicy")
  record Policy(
      @Schema(
              description = "Who takes back what is damaged",
              allowableValues = {"by_brand", "by_supplier", "by_nobody"})
          @Nullable String defects,
      @Schema(description = "Whether it sells again what was opened and is as new")
          @Nullable Boolean restocksOpened,
      @Schema(description = "Whether it makes good what has signs of use")
          @Nullable Boolean refurbishes) {
    static Policy of(DispositionPolicy policy) {
      return new Policy(Codes.of(policy.defects()), policy.restocksOpened(), policy.refurbishes());
    }

    DispositionPolicy read() {
      var fields = new Fields();
      var taken = fields.choice("defects", defects, TakenBack.values());
      var opened = given(fields, "restocksOpened", restocksOpened);
      var makesGood = given(fields, "refurbishes", refurbishes);
      fields.refuse();
      return new DispositionPolicy(taken, opened, makesGood);
    }

    private static boolean given(Fields fields, String path, @Nullable Boolean sent) {
      if (sent == null) {
        fields.wrong(path, "", "is missing", "Send true or false.");
        return false;
      }
      return sent;
    }
  }

  @Operation(summary = "Where the goods of a case could go, and where they went")
  @GetMapping(OF_CASE)
  DispositionDocument.All ofCase(@PathVariable String id) {
    return new DispositionDocument.All(
        sorted.of(view(id)).stream().map(DispositionDocument::of).toList());
  }

  @Operation(
      summary = "Decide where goods go that came back",
      description =
          "A person's decision, whatever was proposed, paid or accepted; the same again changes"
              + " nothing. Refused with `goods_not_here`, with `disposition_has_left` once they are"
              + " out of the house, and with `disposition_open_what_came` where another thing"
              + " seems to have come and they would be sold or destroyed.")
  @PostMapping(OF_CASE)
  DispositionDocument.Event decide(@PathVariable String id, @RequestBody Deciding body) {
    var caseId = view(id).head().id();
    return DispositionDocument.Event.of(sorted.decide(caseId, body.read(), caller.actor()));
  }

  @Operation(
      summary = "What became of goods, for the shop's own stock to follow",
      description =
          "Oldest first, after the number that was read last; nothing that comes later has a"
              + " smaller one.")
  @GetMapping("/api/v1/stock-events")
  DispositionDocument.Feed feed(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    return DispositionDocument.Feed.of(dispositions.after(after, limit));
  }

  @Operation(summary = "How the house usually has it with goods that came back")
  @GetMapping(POLICY)
  Policy policy() {
    return Policy.of(dispositions.policy());
  }

  @Operation(summary = "Say how the house usually has it; proposals follow it from then on")
  @PutMapping(POLICY)
  Policy set(@RequestBody Policy body) {
    return Policy.of(sorted.set(body.read()));
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
