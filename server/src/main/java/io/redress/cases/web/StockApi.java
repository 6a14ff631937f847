package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.outbound.CaseDispatches;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.ScannedCode;
import io.redress.goods.outbound.Stock;
import io.redress.goods.outbound.StockSeen;
import io.redress.orders.web.Fields;
import io.redress.shared.Problem;
import io.redress.shared.Quantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the shop saw on its shelves; what is promised to consumers is taken off it. */
@Tag(name = OpenApiDescription.ORDERS)
@RestController
@RequestMapping("/api/v1/stock")
class StockApi {
  private final Stock stock;
  private final CaseDispatches dispatches;
  private final Clock clock;

  StockApi(Stock stock, CaseDispatches dispatches, Clock clock) {
    this.stock = stock;
    this.dispatches = dispatches;
    this.clock = clock;
  }

  /** What was seen. */
  @Schema(name = "SeeStock")
  record Seeing(
      @Nullable String sku,
      @Schema(description = "How many were counted; left out where nobody counted")
          @Nullable Integer pieces,
      @Schema(description = "Where it lies") @Nullable String place,
      @Schema(description = "Codes on the piece: GTINs, codes of the maker")
          @Nullable List<@Nullable String> codes,
      @Schema(description = "When it was counted; left out for now") @Nullable String seenAt) {

    StockSeen read(Instant now) {
      var fields = new Fields();
      var number = fields.required("sku", sku, DispatchPiece.MOST_NUMBER_LENGTH);
      if (pieces != null && (pieces < 0 || pieces > Quantity.MAXIMUM)) {
        fields.wrong("pieces", String.valueOf(pieces), "is not a quantity", "Send 0 to 1000000.");
      }
      var where = fields.text("place", place, StockSeen.MOST_PLACE_LENGTH).orElse("");
      var listed = fields.list("codes", codes, StockSeen.MOST_CODES);
      for (var i = 0; i < listed.size(); i++) {
        var _ = fields.required("codes[" + i + "]", listed.get(i), ScannedCode.MOST_LENGTH);
      }
      var at = fields.optionalInstant("seenAt", seenAt).orElse(now);
      if (at.isAfter(now)) {
        fields.wrong("seenAt", at.toString(), "is still to come", "Send a moment of the past.");
      }
      fields.refuse();
      return new StockSeen(number, listed, Optional.ofNullable(pieces), where, at, 0);
    }
  }

  /** What is known of a variant. */
  @Schema(name = "Stock")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String sku,
      @Schema(description = "How many were counted") @Nullable Integer pieces,
      @Schema(description = "How many are held or have left since") int promised,
      @Schema(description = "How many can still be promised") @Nullable Integer free,
      @Nullable String place,
      List<String> codes,
      Instant seenAt) {
    static Shown of(StockSeen seen) {
      return new Shown(
          seen.sku(),
          seen.pieces().orElse(null),
          seen.promised(),
          seen.free().orElse(null),
          seen.place().isEmpty() ? null : seen.place(),
          seen.codes(),
          seen.seenAt());
    }
  }

  @Operation(summary = "What is known of a variant on the shelves")
  @GetMapping
  Shown of(@RequestParam(defaultValue = "") String sku) {
    var fields = new Fields();
    var wanted = fields.text("sku", sku, DispatchPiece.MOST_NUMBER_LENGTH).orElse("");
    fields.refuse();
    return stock.bySku(wanted).map(Shown::of).orElseThrow(() -> Problem.notFound("The stock"));
  }

  @Operation(
      summary = "Say what was seen of a variant on the shelves",
      description =
          "What was seen later stays. Pieces are held at once for consumers who wait for them; 409"
              + " for a code that stands on another piece.")
  @PutMapping
  Shown see(@RequestBody Seeing body) {
    return Shown.of(dispatches.see(body.read(clock.instant())));
  }
}
