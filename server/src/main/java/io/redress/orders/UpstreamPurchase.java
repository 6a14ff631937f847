package io.redress.orders;

import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the merchant bought itself for a line of an order.
 *
 * @param pieces that are still on the order
 * @param paid for all of these pieces together; empty when nobody said so
 * @param day on which it was bought, or on which the order was placed when nobody said so
 * @param boughtFrom brand, boutique, outlet or wholesaler, in the words of the order
 * @param country where it was bought, ISO 3166-1 alpha-2
 */
public record UpstreamPurchase(
    OrderLineId lineId,
    OrderId orderId,
    String orderNumber,
    String title,
    int pieces,
    Optional<Money> paid,
    LocalDate day,
    Optional<String> boughtFrom,
    Optional<String> country) {}
