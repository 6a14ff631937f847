package io.redress.cases.web;

import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.parcels.WayBack;
import io.redress.orders.web.Fields;
import io.redress.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The ways back that a house wants to offer. */
@Schema(name = "SetReturnWays")
record ReturnWaysRequest(
    @Schema(description = "Where goods go") ParcelDocument.@Nullable Address hub,
    @Schema(description = "Of each kind the first that fits is offered")
        @Nullable List<@Nullable Way> ways) {

  /** A way back. */
  @Schema(name = "SetReturnWay")
  record Way(
      @Schema(allowableValues = {"post_label", "pick_up", "drop_off", "in_person", "keep_it"})
          @Nullable String way,
      @Schema(description = "From which countries (ISO 3166-1); everywhere when there is none")
          @Nullable List<@Nullable String> countries,
      @Schema(description = "The greatest value of what goes this way; any when left out")
          @Nullable MoneyDocument mostValue,
      @Schema(description = "The greatest weight; any when left out") @Nullable Integer mostGrams,
      @Nullable MoneyDocument price,
      @Schema(
              description = "Where the law leaves it open",
              allowableValues = {"consumer", "house", "brand"})
          @Nullable String payer,
      @Schema(description = "Days from hand-in to the hub") @Nullable Integer days) {

    /** What can be read of it; what is wrong is noted. */
    Read read(String path, Fields fields) {
      var kind = fields.choice(path + ".way", way, WayBack.values());
      var from =
          fields.list(path + ".countries", countries, ReturnWay.MOST_COUNTRIES).stream()
              .map(each -> fields.country(path + ".countries", each))
              .toList();
      var most = Optional.ofNullable(mostValue).map(it -> it.read(path + ".mostValue", fields));
      var grams = mostGrams == null ? OptionalInt.empty() : OptionalInt.of(mostGrams);
      return new Read(kind, from, most, grams, terms(path, fields));
    }

    private Terms terms(String path, Fields fields) {
      if (price == null) {
        fields.wrong(
            path + ".price", "", "is missing", "Send an amount, nothing where it is free.");
      }
      if (days == null) {
        fields.wrong(path + ".days", "", "is missing", "Say how many days it takes to the hub.");
      }
      var sum =
          Optional.ofNullable(price)
              .map(it -> it.read(path + ".price", fields))
              .orElseGet(() -> Money.zero(Currency.getInstance("EUR")));
      var by = fields.choice(path + ".payer", payer, Payer.values());
      return new Terms(sum, by, days == null ? 0 : days);
    }
  }

  /** A way of which each field could be read. */
  private record Read(
      WayBack kind,
      List<String> countries,
      Optional<Money> mostValue,
      OptionalInt mostGrams,
      Terms terms) {
    ReturnWay way() {
      return new ReturnWay(
          kind, countries, mostValue, mostGrams, terms.price(), terms.payer(), terms.days());
    }
  }

  private record Terms(Money price, Payer payer, int days) {}

  /** The offer, or everything that is wrong with it. */
  ReturnWays.Offer read() {
    var fields = new Fields();
    var read = new ArrayList<Read>();
    var index = 0;
    for (var way : fields.list("ways", ways, ReturnWays.MOST)) {
      read.add(way.read("ways[" + index++ + "]", fields));
    }
    var address = hub == null ? PostalAddress.UNKNOWN : hub.read();
    HubFields.check(address, fields);
    fields.refuse();
    return new ReturnWays.Offer(address, read.stream().map(Read::way).toList());
  }
}
