package io.redress.cases.web;

import io.redress.cases.Exchange;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which piece an exchange brings, and at which price. */
@Schema(
    name = "ExchangeQuote",
    description =
        "The piece that is sent instead and its price; the difference to what was paid follows from"
            + " the frozen shares of the order")
record QuoteRequest(
    @Nullable String sku,
    @Schema(description = "With what tells the piece from its other forms") @Nullable String title,
    @Schema(
            description =
                "Of one piece, as the order told its prices, with tax or without; absent for what"
                    + " was paid: then nobody pays a difference")
        @Nullable MoneyDocument unitPrice,
    @Schema(description = "The last moment at which the consumer can agree; at most 30 days ahead")
        @Nullable String validUntil,
    @Nullable List<@Nullable BesidePart> beside) {

  /** Who bears something. */
  enum Way {
    CHARGED,
    GIVEN
  }

  /** Something that counts beside the two pieces. */
  @Schema(name = "ExchangeAdjustment")
  record BesidePart(
      @Schema(
              allowableValues = {
                "fee",
                "diminished_value",
                "return_shipping",
                "goodwill",
                "duties",
                "service_fee"
              })
          @Nullable String kind,
      @Schema(
              description = "Whether the consumer pays it or gets it",
              allowableValues = {"charged", "given"})
          @Nullable String way,
      @Nullable MoneyDocument amount,
      @Schema(description = "The clause, or why it counts; the consumer reads it. No personal data")
          @Nullable String basis) {

    Optional<Adjustment> read(String path, Fields fields) {
      var before = fields.violations().size();
      var what = fields.choice(path + "kind", kind, Adjustment.Kind.values());
      var who = fields.choice(path + "way", way, Way.values());
      var sum =
          (amount == null ? new MoneyDocument(null, null) : amount).read(path + "amount", fields);
      var why = fields.required(path + "basis", basis, Adjustment.MOST_BASIS_LENGTH);
      if (fields.violations().size() > before) {
        return Optional.empty();
      }
      var signed = who == Way.GIVEN ? sum.negated() : sum;
      if (!what.isBySomebody() || !what.allows(signed)) {
        fields.wrong(
            path + "way", signed.toString(), "cannot be for this kind", "See docs/exchange.md.");
        return Optional.empty();
      }
      return Optional.of(new Adjustment(what, signed, why));
    }
  }

  Exchange.Quote read(String path, Fields fields) {
    var number = fields.required(path + "sku", sku, Exchange.MOST_SKU_LENGTH);
    var name = fields.required(path + "title", title, Exchange.MOST_TITLE_LENGTH);
    var price = Optional.ofNullable(unitPrice).map(each -> each.read(path + "unitPrice", fields));
    var until = fields.instant(path + "validUntil", validUntil);
    var sent = beside == null ? List.<@Nullable BesidePart>of() : beside;
    if (sent.size() >= ExchangeSettlement.MOST_ADJUSTMENTS) {
      fields.wrong(path + "beside", sent.size() + " parts", "is out of bounds", "Send up to 19.");
    }
    var read = new ArrayList<Adjustment>();
    for (var i = 0; i < Math.min(sent.size(), ExchangeSettlement.MOST_ADJUSTMENTS); i++) {
      var part = sent.get(i);
      (part == null ? new BesidePart(null, null, null, null) : part)
          .read(path + "beside[" + i + "].", fields)
          .ifPresent(read::add);
    }
    return new Exchange.Quote(number, name, price, until, read);
  }
}
