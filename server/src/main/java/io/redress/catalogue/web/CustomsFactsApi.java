package io.redress.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.catalogue.customs.CustomsFact;
import io.redress.catalogue.customs.CustomsFacts;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customs ask about goods, by sku. */
@RestController
@RequestMapping("/api/v1/customs-facts")
class CustomsFactsApi {
  private final CustomsFacts facts;
  private final Clock clock;

  CustomsFactsApi(CustomsFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** What is known of a sku. */
  @Schema(name = "CustomsFactView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FactView(
      String sku, @Nullable String hsCode, @Nullable String origin, @Nullable Integer netGrams) {
    static FactView of(CustomsFact fact) {
      return new FactView(
          fact.sku(),
          fact.hsCode().orElse(null),
          fact.origin().orElse(null),
          fact.netGrams().stream().boxed().findFirst().orElse(null));
    }
  }

  /** What is known, by sku. */
  @Schema(name = "CustomsFactList")
  record Known(List<FactView> facts) {}

  @Operation(
      summary = "Tell tariff numbers, origins and weights of goods",
      description =
          "By sku, in the place of what was told before; customs forms of parcels take them from"
              + " here. All of them are kept, or none and everything that is wrong is told.")
  @PutMapping
  Known tell(@RequestBody CustomsFactsRequest request) {
    var read = request.read();
    facts.tell(read, clock.instant());
    return known(read.stream().map(CustomsFact::sku).distinct().toList());
  }

  @Operation(
      summary = "Tariff numbers, origins and weights of these skus",
      description = "At most 1000; a sku of which nothing was told is left out.")
  @GetMapping
  Known ofSkus(@RequestParam(defaultValue = "") List<String> sku) {
    if (sku.size() > CustomsFacts.MOST_AT_ONCE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "sku",
              String.valueOf(sku.size()),
              "are too many",
              "Ask for at most " + CustomsFacts.MOST_AT_ONCE + "."));
    }
    return known(sku.stream().filter(each -> each.equals(PlainWords.oneLine(each))).toList());
  }

  private Known known(List<String> skus) {
    return new Known(
        facts.of(skus).values().stream()
            .sorted(Comparator.comparing(CustomsFact::sku))
            .map(FactView::of)
            .toList());
  }
}
