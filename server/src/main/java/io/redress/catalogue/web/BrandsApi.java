package io.redress.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brands and whom to ask there. */
@RestController
@RequestMapping("/api/v1/brands")
class BrandsApi {
  private final Brands brands;
  private final NewIds ids;
  private final Clock clock;

  BrandsApi(Brands brands, NewIds ids, Clock clock) {
    this.brands = brands;
    this.ids = ids;
    this.clock = clock;
  }

  /** A brand as the API shows it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BrandView(
      String id,
      String name,
      @Nullable String policyId,
      String contactName,
      String contactEmail,
      String contactLanguage,
      String contactTimeZone,
      int answerWorkingDays) {
    static BrandView of(Brand brand) {
      return new BrandView(
          brand.id().toString(),
          brand.name(),
          brand.policyId().orElse(null),
          brand.contactName(),
          brand.contactEmail(),
          brand.contactLanguage(),
          brand.contactZone().getId(),
          brand.answerWorkingDays());
    }
  }

  /** At most 500 brands. */
  record BrandList(List<BrandView> brands) {}

  @Operation(summary = "All brands by name")
  @GetMapping
  BrandList list() {
    return new BrandList(brands.list().stream().map(BrandView::of).toList());
  }

  @Operation(summary = "One brand")
  @GetMapping("/{id}")
  BrandView byId(@PathVariable String id) {
    return brands
        .byId(BrandId.parse(id))
        .map(BrandView::of)
        .orElseThrow(() -> Problem.notFound("The brand"));
  }

  @Operation(summary = "Add a brand")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BrandView create(@RequestBody BrandRequest request) {
    var brand = request.toBrand(new BrandId(ids.next()));
    return BrandView.of(brands.create(brand, clock.instant()));
  }

  @Operation(summary = "Replace what is known of a brand")
  @PutMapping("/{id}")
  BrandView change(@PathVariable String id, @RequestBody BrandRequest request) {
    return BrandView.of(brands.change(request.toBrand(BrandId.parse(id))));
  }
}
