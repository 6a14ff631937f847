package io.redress.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.catalogue.Categories;
import io.redress.catalogue.Product;
import io.redress.catalogue.ProductQuery;
import io.redress.catalogue.Products;
import io.redress.catalogue.Variant;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the shop sells, as it was seen in orders and imports. */
@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {
  private final Products products;
  private final Categories categories;
  private final Clock clock;

  ProductsApi(Products products, Categories categories, Clock clock) {
    this.products = products;
    this.categories = categories;
    this.clock = clock;
  }

  /** A product as the API shows it. */
  @Schema(name = "ProductView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProductView(
      String number,
      String title,
      @Nullable String brand,
      @Nullable String category,
      @Nullable String material,
      List<VariantView> variants) {
    static ProductView of(Product product) {
      return new ProductView(
          product.number(),
          product.title(),
          product.brandName().orElse(null),
          product.category().orElse(null),
          product.material().orElse(null),
          product.variants().stream().map(VariantView::of).toList());
    }
  }

  /** A variant as the API shows it. */
  @Schema(name = "VariantView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VariantView(
      String sku,
      @Nullable String label,
      Map<String, String> options,
      @Nullable String price,
      @Nullable String currency,
      @Nullable Boolean available,
      Instant seenAt) {
    static VariantView of(Variant variant) {
      return new VariantView(
          variant.sku(),
          variant.label().orElse(null),
          variant.options(),
          variant.price().map(price -> price.toDecimal().toPlainString()).orElse(null),
          variant.price().map(price -> price.currency().getCurrencyCode()).orElse(null),
          variant.isAvailable().orElse(null),
          variant.seenAt());
    }
  }

  /** Some products; {@code next} is sent as {@code after} for the following ones. */
  @Schema(name = "ProductPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<ProductView> products, @Nullable String next) {}

  /** How many variants were noted. */
  @Schema(name = "ProductsNoted")
  record Noted(int variants) {}

  @Operation(
      summary = "Note products and variants",
      description =
          "As they are now, by sku: what is not told stays as it was known. All of them are noted,"
              + " or none and everything that is wrong is told.")
  @PostMapping
  Noted note(@RequestBody ProductsRequest request) {
    var variants = ProductsReading.read(request, categories);
    products.seen(variants, clock.instant());
    return new Noted(variants.size());
  }

  @Operation(
      summary = "Products by number",
      description =
          "As they were seen last in orders and imports. q is part of a title, a brand, a product"
              + " number or a sku; category is a name of /api/v1/categories.")
  @GetMapping
  Page list(
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> category,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "50") int limit) {
    var page = products.find(new ProductQuery(q, category, after, limit));
    return new Page(
        page.products().stream().map(ProductView::of).toList(), page.next().orElse(null));
  }

  @Operation(summary = "The product with this number of the shop")
  @GetMapping("/{number}")
  ProductView byNumber(@PathVariable String number) {
    return products
        .byNumber(number)
        .map(ProductView::of)
        .orElseThrow(() -> Problem.notFound("The product"));
  }
}
