package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.Exchange;
import io.redress.money.DifferenceCharge;
import io.redress.money.exchange.TaxedPrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exchange brings, and the difference that settles it, part by part. */
@Schema(
    name = "CaseExchange",
    description =
        "difference = sold - returned + beside; more than nothing is paid by the consumer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeDocument(
    String sku,
    String title,
    int pieces,
    PricePart returned,
    PricePart sold,
    List<BesidePart> beside,
    @Schema(description = "What the consumer pays; negative is what they get")
        MoneyDocument difference,
    @Schema(allowableValues = {"up", "even", "down"}) String way,
    Instant validUntil,
    @Nullable ChargePart charge) {

  /** A price with its taxes told apart. */
  @Schema(name = "ExchangePrice")
  record PricePart(MoneyDocument net, List<TaxPart> taxes, MoneyDocument gross) {}

  /** One tax. */
  @Schema(name = "ExchangeTax")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaxPart(
      String name, @Schema(example = "20") @Nullable String ratePercent, MoneyDocument amount) {}

  /** Something that counts beside the two pieces; less than nothing is given. */
  @Schema(name = "ExchangeBeside")
  record BesidePart(
      @Schema(
              allowableValues = {
                "fee",
                "diminished_value",
                "return_shipping",
                "goodwill",
                "duties",
                "service_fee",
                "earlier"
              })
          String kind,
      MoneyDocument amount,
      String basis) {}

  /** The difference that the consumer is asked to pay. */
  @Schema(name = "ExchangeCharge")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChargePart(
      @Schema(allowableValues = {"asked", "paid", "expired"}) String state,
      MoneyDocument amount,
      @Schema(description = "How often it was tried to be paid here") int tries,
      @Schema(description = "Whether a try may still come to a payment") boolean underWay,
      Instant askedAt,
      @Schema(description = "The payment of the order that it became") @Nullable String payment) {}

  static ExchangeDocument of(Exchange exchange) {
    var settlement = exchange.settlement();
    return new ExchangeDocument(
        exchange.piece().sku(),
        exchange.piece().title(),
        exchange.piece().quantity().pieces(),
        price(settlement.returned().paid()),
        price(settlement.sold().price()),
        settlement.adjustments().stream()
            .map(
                each ->
                    new BesidePart(
                        Codes.of(each.kind()), MoneyDocument.of(each.amount()), each.basis()))
            .toList(),
        MoneyDocument.of(settlement.difference()),
        Codes.of(settlement.way()),
        exchange.validUntil(),
        exchange.charge().map(ExchangeDocument::charge).orElse(null));
  }

  private static PricePart price(TaxedPrice price) {
    return new PricePart(
        MoneyDocument.of(price.net()),
        price.taxes().stream()
            .map(
                tax ->
                    new TaxPart(
                        tax.name(),
                        tax.ratePercent().map(BigDecimal::toPlainString).orElse(null),
                        MoneyDocument.of(tax.amount())))
            .toList(),
        MoneyDocument.of(price.gross()));
  }

  private static ChargePart charge(DifferenceCharge charge) {
    return new ChargePart(
        Codes.of(charge.state()),
        MoneyDocument.of(charge.amount()),
        charge.attempts().size(),
        charge.isAsked() && charge.live().isPresent(),
        charge.askedAt(),
        charge.paymentId().map(Object::toString).orElse(null));
  }
}
