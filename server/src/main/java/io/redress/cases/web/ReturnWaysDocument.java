package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.ReturnWays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways back that a house offers, as the API shows them. */
@Schema(name = "ReturnWays")
record ReturnWaysDocument(
    @Schema(description = "Where goods go") ParcelDocument.Address hub,
    @Schema(description = "Of each kind the first that fits is offered") List<Way> ways) {

  /** A way back. */
  @Schema(name = "ReturnWay")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Way(
      @Schema(allowableValues = {"post_label", "pick_up", "drop_off", "in_person", "keep_it"})
          String way,
      @Schema(description = "From which countries (ISO 3166-1); everywhere when there is none")
          List<String> countries,
      @Schema(description = "The greatest value of what goes this way; absent for any")
          @Nullable MoneyDocument mostValue,
      @Schema(description = "The greatest weight; absent for any") @Nullable Integer mostGrams,
      MoneyDocument price,
      @Schema(
              description = "Where the law leaves it open",
              allowableValues = {"consumer", "house", "brand"})
          String payer,
      @Schema(description = "Days from hand-in to the hub") int days) {
    Way {
      countries = List.copyOf(countries);
    }

    static Way of(ReturnWay way) {
      return new Way(
          Codes.of(way.way()),
          way.countries(),
          way.mostValue().map(MoneyDocument::of).orElse(null),
          way.mostGrams().stream().boxed().findFirst().orElse(null),
          MoneyDocument.of(way.price()),
          Codes.of(way.payer()),
          way.days());
    }
  }

  ReturnWaysDocument {
    ways = List.copyOf(ways);
  }

  static ReturnWaysDocument of(ReturnWays ways) {
    return new ReturnWaysDocument(
        ParcelDocument.Address.of(ways.offer().hub()),
        ways.offer().ways().stream().map(Way::of).toList());
  }
}
