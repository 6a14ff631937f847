package io.redress.orders;

import io.redress.consumers.NewConsumer;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders with valid defaults for tests. */
public final class OrderSamples {
  public static final Instant PLACED_AT = Instant.parse("2026-05-02T12:31:00Z");
  public static final Currency EUR = Currency.getInstance("EUR");

  private OrderSamples() {}

  /** One line of {@code pieces} handbags at 100.00 EUR each, nothing else, paid by card. */
  public static NewOrder ofPieces(String number, int pieces) {
    var price = Money.of(10_000L, "EUR");
    return order(number, List.of(line(pieces, price)), price.times(pieces));
  }

  public static NewOrder order(String number, List<NewOrderLine> lines, Money captured) {
    return new NewOrder(
        number,
        PLACED_AT,
        consumer("ada@shop.example"),
        new SellerPosition(
            "DE", SellerPosition.Type.RETAILER, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.empty(),
            Map.of("withdrawalInformation", "given")),
        noSums(captured.currency()),
        lines,
        List.of(payment(captured)));
  }

  public static NewConsumer consumer(String email) {
    return new NewConsumer(
        "Ada L", email, Optional.empty(), "DE", "de", ZoneId.of("Europe/Berlin"));
  }

  public static NewOrder.Sums noSums(Currency currency) {
    var none = Money.zero(currency);
    return new NewOrder.Sums(
        currency, none, none, none, none, none, Optional.empty(), NewOrder.TaxPlace.INCLUDED);
  }

  public static NewOrderLine line(int pieces, Money unitPrice) {
    var none = Money.zero(unitPrice.currency());
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "BAG-1",
            "Bag",
            Optional.of("red"),
            Optional.of("Maison"),
            "handbag",
            Optional.of("leather"),
            Optional.empty()),
        Quantity.of(pieces),
        unitPrice,
        none,
        Optional.empty(),
        none,
        Map.of("onSale", true),
        Optional.of(Map.of("boughtFrom", "boutique")),
        Optional.of(Instant.parse("2026-05-05T09:00:00Z")));
  }

  public static PaymentFacts payment(Money captured) {
    return new PaymentFacts("sandbox", "pay_1", "card", "Visa ··2260", captured, PLACED_AT);
  }
}
