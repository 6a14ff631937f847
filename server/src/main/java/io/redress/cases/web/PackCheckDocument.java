package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackLook.NearMiss;
import io.redress.goods.outbound.PackResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at a packing found, as the API shows it. */
@Schema(name = "PackCheck", description = "What was packed against what must go")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackCheckDocument(
    @Schema(
            description =
                "Right: the box may be closed. Open: something is missing. Stop: something is"
                    + " wrong, and it must not leave like this",
            allowableValues = {"right", "open", "stop"})
        String outcome,
    @Schema(
            description = "What is wrong first",
            allowableValues = {"model", "variant", "serial", "quantity", "photo"})
        @Nullable String failed,
    List<Line> checks,
    @Schema(description = "What lies in the box and must not go") List<Shelf> backToShelf,
    int wanted,
    int right,
    int wrong) {

  /** One thing that was looked at. */
  @Schema(name = "PackCheckLine")
  record Line(
      @Schema(allowableValues = {"model", "variant", "serial", "quantity", "photo"}) String kind,
      @Schema(allowableValues = {"right", "open", "wrong"}) String mark,
      String expected,
      String found) {}

  /** A piece with its place. */
  @Schema(name = "ShelfPiece")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shelf(
      String sku, String title, @Schema(description = "Where it belongs") @Nullable String place) {
    static Shelf of(KnownPiece piece) {
      return new Shelf(piece.sku(), piece.title(), piece.place().isEmpty() ? null : piece.place());
    }
  }

  /** What was about to leave and did not. */
  @Schema(name = "NearMiss")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Miss(
      String id,
      @Schema(description = "Id of the dispatch") @Nullable String dispatch,
      @Schema(description = "Id of the order; of orders of the shop") @Nullable String order,
      @Schema(allowableValues = {"model", "variant", "serial", "quantity", "photo"}) String failed,
      String expected,
      String found,
      @Schema(description = "Where the wrong piece belongs") @Nullable String place,
      Instant at) {
    static Miss of(NearMiss miss) {
      return new Miss(
          miss.id().toString(),
          miss.dispatchId().map(Object::toString).orElse(null),
          miss.orderId().map(Object::toString).orElse(null),
          Codes.of(miss.failed()),
          miss.expected(),
          miss.found(),
          miss.place().isEmpty() ? null : miss.place(),
          miss.at());
    }
  }

  /** Near misses. */
  @Schema(name = "NearMisses")
  record Misses(@Schema(description = "The latest first; at most 500") List<Miss> nearMisses) {}

  static PackCheckDocument of(PackResult result) {
    return new PackCheckDocument(
        Codes.of(result.outcome()),
        result.failed().map(Codes::of).orElse(null),
        result.lines().stream()
            .map(
                line ->
                    new Line(
                        Codes.of(line.kind()),
                        Codes.of(line.mark()),
                        line.expected(),
                        line.found()))
            .toList(),
        result.backToShelf().stream().map(Shelf::of).toList(),
        result.wanted(),
        result.right(),
        result.wrong());
  }
}
