package io.redress.cases.web;

import io.redress.cases.outbound.OrderPackChecks;
import io.redress.cases.outbound.OrderPackChecks.Packed;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.ScannedCode;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks at what the shop packed for its ordinary orders, and what was about to leave. */
@Tag(name = OpenApiDescription.ORDERS)
@RestController
class PackChecksApi {
  private static final Duration USUAL = Duration.ofDays(90);
  private static final int MOST_LINES = 1_000;
  private static final int ORDER_NUMBER_LENGTH = 100;

  private final OrderPackChecks checks;
  private final PackChecks kept;
  private final CurrentApiKey caller;
  private final Clock clock;

  PackChecksApi(OrderPackChecks checks, PackChecks kept, CurrentApiKey caller, Clock clock) {
    this.checks = checks;
    this.kept = kept;
    this.caller = caller;
    this.clock = clock;
  }

  /** How many of a line are in the parcel. */
  @Schema(name = "PackedPiece")
  record Piece(
      @Schema(description = "Id of the order line") @Nullable String line,
      @Nullable Integer quantity) {}

  /** What was packed. */
  @Schema(name = "CheckPacking")
  record Looking(
      @Schema(description = "Number of the order") @Nullable String order,
      @Schema(description = "What is in this parcel; left out for all of the order")
          @Nullable List<@Nullable Piece> pieces,
      @Schema(description = "Every code on every piece in the box: GTIN, sku or serial")
          @Nullable List<@Nullable String> scans,
      @Schema(description = "How many pictures of the open box were taken")
          @Nullable Integer photos) {

    Packed read() {
      var fields = new Fields();
      var number = fields.required("order", order, ORDER_NUMBER_LENGTH);
      var part = part(fields);
      fields.refuse();
      return new Packed(number, part, PackChecksApi.scans(scans), PackChecksApi.photos(photos));
    }

    private Map<OrderLineId, Quantity> part(Fields fields) {
      var part = new HashMap<OrderLineId, Quantity>();
      var listed = fields.list("pieces", pieces, MOST_LINES);
      for (var i = 0; i < listed.size(); i++) {
        var path = "pieces[" + i + "].";
        var piece = listed.get(i);
        var count = piece.quantity() == null ? null : String.valueOf(piece.quantity());
        var quantity = fields.quantity(path + "quantity", count);
        var named = fields.id(path + "line", piece.line(), OrderLineId::parse);
        named
            .filter(id -> part.putIfAbsent(id, quantity) != null)
            .ifPresent(
                id ->
                    fields.wrong(
                        path + "line", id.toString(), "is named twice", "Name each line once."));
      }
      return part;
    }
  }

  @Operation(
      summary = "Look at what was packed for an order before it leaves",
      description =
          "Tells `right`, `open` or `stop` with what is wrong and where the wrong piece belongs."
              + " Every look is kept; one that says stop is a near miss.")
  @PostMapping("/api/v1/pack-checks")
  PackCheckDocument look(@RequestBody Looking body) {
    return PackCheckDocument.of(checks.look(body.read(), caller.actor()).result());
  }

  @Operation(
      summary = "What was about to leave and did not, the latest first",
      description = "Of the last 90 days, or since a moment.")
  @GetMapping("/api/v1/near-misses")
  PackCheckDocument.Misses misses(@RequestParam(defaultValue = "") String since) {
    var fields = new Fields();
    var from = fields.optionalInstant("since", since).orElseGet(() -> clock.instant().minus(USUAL));
    fields.refuse();
    return new PackCheckDocument.Misses(
        kept.nearMisses(from).stream().map(PackCheckDocument.Miss::of).toList());
  }

  /** The codes that were scanned; empty ones and too many are violations. */
  static List<String> scans(@Nullable List<@Nullable String> sent) {
    var fields = new Fields();
    var codes = fields.list("scans", sent, PackChecks.MOST_SCANS);
    for (var i = 0; i < codes.size(); i++) {
      var _ = fields.required("scans[" + i + "]", codes.get(i), ScannedCode.MOST_LENGTH);
    }
    fields.refuse();
    return codes;
  }

  /** How many pictures were taken. */
  static int photos(@Nullable Integer sent) {
    var fields = new Fields();
    if (sent != null && (sent < 0 || sent > Dispatch.MOST_PHOTOS)) {
      fields.wrong("photos", String.valueOf(sent), "is not a number of pictures", "Send 0 to 100.");
    }
    fields.refuse();
    return sent == null ? 0 : sent;
  }
}
