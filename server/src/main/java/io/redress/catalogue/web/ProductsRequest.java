package io.redress.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products and their variants as a shop sends them; {@link ProductsReading} makes them values. */
@Schema(name = "Products")
public record ProductsRequest(
    @Schema(description = "With at most 1000 variants in all")
        @Nullable List<@Nullable ProductPart> products) {

  /** A product. */
  @Schema(name = "Product")
  public record ProductPart(
      @Schema(description = "The shop's own number", maxLength = 100) @Nullable String number,
      @Schema(maxLength = 500) @Nullable String title,
      @Nullable String brand,
      @Schema(description = "A name of /api/v1/categories", example = "handbag")
          @Nullable String category,
      @Schema(description = "A material of /api/v1/categories", example = "leather")
          @Nullable String material,
      @Schema(description = "At least one") @Nullable List<@Nullable VariantPart> variants) {}

  /** What can be bought of it. */
  @Schema(name = "Variant")
  public record VariantPart(
      @Schema(maxLength = 100) @Nullable String sku,
      @Schema(description = "What tells it from the others", example = "black / M")
          @Nullable String label,
      @Schema(example = "{\"colour\": \"black\"}") @Nullable Map<String, @Nullable String> options,
      @Schema(description = "List price of one piece", example = "129.00") @Nullable String price,
      @Schema(description = "ISO 4217; needed beside a price", example = "EUR")
          @Nullable String currency,
      @Schema(description = "Whether it can be bought now") @Nullable Boolean available) {}
}
