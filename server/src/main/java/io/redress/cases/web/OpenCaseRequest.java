package io.redress.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a shop sends it on; {@link OpenCaseReading} turns it into values. */
@Schema(name = "OpenCase", description = "What a consumer asks for about one order")
public record OpenCaseRequest(
    @Schema(
            description = "The shop's own number of the order",
            example = "R-1001",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String order,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable LinePart> lines,
    @Schema(
            description = "A withdrawal is receipted as such at once",
            allowableValues = {"request", "withdrawal"},
            defaultValue = "request")
        @Nullable String kind,
    @Schema(description = "What the consumer says, at most 4000 characters") @Nullable String words,
    @Schema(
            description = "The remedy the consumer would like",
            allowableValues = {
              "refund",
              "replacement",
              "exchange",
              "repair",
              "price_reduction",
              "store_credit",
              "compensation",
              "advice"
            })
        @Nullable String wish,
    @Schema(description = "BCP 47 tag to speak in; the consumer's when absent", example = "zh-Hans")
        @Nullable String language) {

  /** Pieces of one order line. */
  @Schema(name = "OpenCaseLine")
  public record LinePart(
      @Schema(
              description = "Position of the line in the order; or else its sku",
              type = "integer",
              minimum = "1")
          @Nullable String line,
      @Schema(description = "Instead of the position, where one line alone has it")
          @Nullable String sku,
      @Schema(type = "integer", minimum = "1", requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String quantity,
      @Schema(
              allowableValues = {
                "wrong_size",
                "changed_mind",
                "defect",
                "damaged_in_transit",
                "wrong_item",
                "missing_parts",
                "needs_help",
                "not_as_described",
                "not_authentic",
                "late",
                "never_arrived",
                "cancel_before_dispatch"
              },
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String reason,
      @Schema(
              description = "Facts about these pieces by their names in the decision contract",
              example = "{\"item.worn\": false, \"defect.severity\": \"minor\"}")
          @Nullable Map<String, @Nullable Object> answers) {}
}
