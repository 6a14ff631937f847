package io.redress.cases.web;

import io.redress.cases.brands.health.BrandHealths;
import io.redress.cases.brands.health.StrainWatch;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the house stands with its brands, and what asking one of them would strain. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
class BrandHealthApi {
  private final BrandHealths healths;
  private final StrainWatch watch;

  BrandHealthApi(BrandHealths healths, StrainWatch watch) {
    this.healths = healths;
    this.watch = watch;
  }

  @Operation(
      summary = "How the house stands with a brand, and what that is made of",
      description =
          "A score from 0 to 100 with every input and the points it gives. It decides nothing about"
              + " a consumer.")
  @GetMapping("/api/v1/brands/{id}/health")
  BrandHealthDocument health(@PathVariable String id) {
    return BrandHealthDocument.of(healths.of(BrandId.parse(id)));
  }

  @Operation(
      summary = "What asking the brand would strain, before it is asked",
      description =
          "Empty where nothing speaks against it. Otherwise ask_brand is refused with brand_strain"
              + " until a reason comes as override, and so is appeal_to_brand. What the consumer"
              + " may claim is the same.")
  @GetMapping("/api/v1/cases/{id}/brand-strains")
  StrainDocument.All strains(
      @PathVariable String id,
      @Parameter(
              description = "What the brand would be asked for",
              schema = @Schema(example = "exchange"))
          @RequestParam(defaultValue = "refund")
          String remedy) {
    return StrainDocument.All.of(watch.before(CaseId.parse(id), remedy(remedy)));
  }

  private static Remedy remedy(String code) {
    return Arrays.stream(Remedy.values())
        .filter(each -> Codes.of(each).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.INVALID,
                    new Violation(
                        "remedy",
                        code,
                        "is no remedy",
                        "Send one of "
                            + Arrays.stream(Remedy.values()).map(Codes::of).toList()
                            + ".")));
  }
}
