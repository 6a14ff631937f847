package io.redress.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop sends it. Everything is text here so that all that cannot be read is told at
 * once; {@link OrderReading} turns it into values.
 *
 * <p>Amounts are decimals in the order's currency with no more decimals than it has; line sums are
 * for the whole line. Every amount that was paid must be covered by prices, discounts, taxes,
 * shipping, duties and fees: the payments sum to the order.
 */
@Schema(name = "Order")
public record OrderRequest(
    @Schema(
            description =
                "The shop's own number; the same number again with other content is a new version",
            maxLength = 64,
            example = "R-1001",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String number,
    @Schema(
            format = "date-time",
            example = "2026-05-02T14:31:00+02:00",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String placedAt,
    @Schema(description = "ISO 4217", example = "EUR", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String currency,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ConsumerPart consumer,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable SellerPart seller,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ContractPart contract,
    @Nullable ShippingPart shipping,
    @Schema(description = "The proxy's own fee", example = "12.50") @Nullable String serviceFee,
    @Schema(description = "Taken off the order as a whole; spread over the lines by price")
        @Nullable List<@Nullable DiscountPart> discounts,
    @Nullable TaxesPart taxes,
    @Schema(description = "Duties on the order as a whole; spread over the lines by price")
        @Nullable String duty,
    @Schema(description = "1 to 1000 lines", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<@Nullable LinePart> lines,
    @Schema(description = "Captured payments; they sum to the total of the order")
        @Nullable List<@Nullable PaymentPart> payments) {

  /** Who bought. */
  @Schema(name = "OrderConsumer")
  public record ConsumerPart(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Schema(
              description = "ISO 3166-1 alpha-2, with a subdivision where law differs",
              example = "US-CA")
          @Nullable String country,
      @Schema(description = "BCP 47", example = "de") @Nullable String language,
      @Schema(description = "IANA zone in which days are counted", example = "Europe/Berlin")
          @Nullable String timeZone) {}

  /** In whose name it was sold. */
  @Schema(name = "OrderSeller")
  public record SellerPart(
      @Schema(example = "DE") @Nullable String country,
      @Schema(allowableValues = {"retailer", "brand", "proxy", "concession", "private"})
          @Nullable String type,
      @Schema(
              allowableValues = {"own_name", "disclosed_agent"},
              defaultValue = "own_name")
          @Nullable String capacity,
      @Schema(description = "Countries the seller directs its trade to")
          @Nullable List<@Nullable String> directsTo) {}

  /** How the contract was made and what the consumer was told. */
  @Schema(name = "OrderContract")
  public record ContractPart(
      @Schema(allowableValues = {"online", "phone", "mail", "in_store"}) @Nullable String channel,
      @Schema(format = "date") @Nullable String date,
      @Schema(description = "given, not_given, or the date on which it was given late")
          @Nullable String withdrawalInformation,
      @Schema(allowableValues = {"given", "not_given"}) @Nullable String returnCostInformation,
      @Nullable Boolean traderBearsReturn,
      @Nullable Boolean exceptionNotified,
      @Nullable Boolean nonReturnableConfirmed,
      @Nullable Boolean returnTermsShown,
      @Nullable Boolean informationComplete,
      @Schema(format = "date") @Nullable String copyReceived) {}

  /** What delivery cost. */
  @Schema(name = "OrderShipping")
  public record ShippingPart(
      @Schema(description = "All that was paid for the delivery, with its taxes")
          @Nullable String paid,
      @Schema(description = "The cheapest standard delivery that was offered; as paid when absent")
          @Nullable String cheapestStandard,
      @Schema(description = "What had been taken off the delivery before it was paid")
          @Nullable String discount,
      @Schema(description = "Taxes within what was paid for the delivery")
          @Nullable List<@Nullable TaxPart> taxes) {}

  /** Something taken off the order. */
  @Schema(name = "OrderDiscount")
  public record DiscountPart(@Nullable String label, @Nullable String amount) {}

  /** Where tax stands. */
  @Schema(name = "OrderTaxes")
  public record TaxesPart(
      @Schema(description = "Whether prices include the tax", defaultValue = "true")
          @Nullable Boolean included,
      @Schema(description = "One sum for all lines, when the lines do not state theirs")
          @Nullable String amount,
      @Schema(description = "Instead of one sum: one for each tax, spread over the lines by price")
          @Nullable List<@Nullable TaxPart> parts) {}

  /** One tax with what it came to. */
  @Schema(name = "OrderTax")
  public record TaxPart(
      @Schema(example = "VAT") @Nullable String name,
      @Schema(description = "In per cent", example = "19") @Nullable String ratePercent,
      @Schema(example = "20.60") @Nullable String amount,
      @Schema(description = "Whether prices include it; as the order has it when absent")
          @Nullable Boolean included) {}

  /** One kind of goods. */
  @Schema(name = "OrderLine")
  public record LinePart(
      @Nullable String sku,
      @Nullable String title,
      @Nullable String variant,
      @Schema(description = "Name of the brand, as in /api/v1/brands") @Nullable String brand,
      @Schema(description = "A name of /api/v1/categories", example = "handbag")
          @Nullable String category,
      @Schema(description = "A material of /api/v1/categories", example = "leather")
          @Nullable String material,
      @Nullable String serial,
      @Schema(type = "integer", minimum = "1", maximum = "1000000") @Nullable String quantity,
      @Schema(description = "Price of one piece", example = "129.00") @Nullable String unitPrice,
      @Nullable String discount,
      @Schema(description = "One sum for the whole line") @Nullable String tax,
      @Nullable String duty,
      @Schema(
              description =
                  "personalised, madeToOrder, finalSale, onSale, ... by their names in decisions")
          @Nullable Map<String, @Nullable Object> facts,
      @Schema(format = "date-time") @Nullable String deliveredAt,
      @Nullable UpstreamPart upstream,
      @Schema(description = "Instead of one sum: the taxes of the whole line, one by one")
          @Nullable List<@Nullable TaxPart> taxes) {}

  /** The merchant's own purchase. */
  @Schema(name = "OrderUpstream")
  public record UpstreamPart(
      @Schema(allowableValues = {"brand", "boutique", "outlet", "wholesaler"})
          @Nullable String boughtFrom,
      @Schema(allowableValues = {"online", "phone", "mail", "in_store"}) @Nullable String channel,
      @Nullable String country,
      @Schema(format = "date") @Nullable String date,
      @Schema(format = "date") @Nullable String deliveredOn,
      @Schema(allowableValues = {"merchant_business", "private_shopper", "consumer_named"})
          @Nullable String buyer,
      @Nullable String proof,
      @Schema(description = "In the currency beside it") @Nullable String price,
      @Nullable String currency,
      @Nullable Boolean taxRefundClaimed) {}

  /** Money that was captured. */
  @Schema(name = "OrderPayment")
  public record PaymentPart(
      @Schema(example = "sandbox") @Nullable String provider,
      @Schema(description = "The provider's reference of the payment") @Nullable String reference,
      @Schema(example = "card") @Nullable String method,
      @Schema(description = "What the consumer knows it by", example = "Visa ··2260")
          @Nullable String label,
      @Nullable String amount,
      @Schema(format = "date-time") @Nullable String capturedAt) {}
}
