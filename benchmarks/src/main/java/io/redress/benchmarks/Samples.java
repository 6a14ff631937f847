package io.redress.benchmarks;

import io.redress.consumers.NewConsumer;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is sold and by whom: one handbag each time, by a German shop to a consumer in Germany. */
final class Samples {
  static final Currency EUR = Currency.getInstance("EUR");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Money PRICE = Money.of(29_800, "EUR");

  private Samples() {}

  static Merchant merchant() {
    var id = UUID.randomUUID();
    return new Merchant(
        new MerchantId(id),
        "shop-" + id.toString().substring(0, 13),
        "Harbour & Lane",
        "Harbour and Lane GmbH",
        "DE",
        BERLIN,
        EUR,
        List.of("en", "zh-Hans"),
        "{\"returnWindowDays\": 30}",
        1);
  }

  /** An order of a few days ago. */
  static NewOrder order(Instant now) {
    var zero = Money.zero(EUR);
    var number = "A-" + UUID.randomUUID();
    return new NewOrder(
        number,
        now.minus(Duration.ofDays(6)),
        new NewConsumer(
            "Lena Neumann",
            "lena-" + number + "@example.org",
            Optional.empty(),
            "DE",
            "en",
            BERLIN),
        new SellerPosition(
            "DE", SellerPosition.Type.RETAILER, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.empty(),
            Map.of("withdrawalInformation", "given")),
        new NewOrder.Sums(
            EUR, zero, zero, zero, zero, zero, Optional.empty(), NewOrder.TaxPlace.INCLUDED),
        List.of(line(now.minus(Duration.ofDays(5)), zero)),
        List.of(new PaymentFacts("sandbox", "pay-" + number, "card", "Visa ··2260", PRICE, now)));
  }

  private static NewOrderLine line(Instant deliveredAt, Money zero) {
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "MK-PARKER-S",
            "Parker shoulder bag, small",
            Optional.of("small"),
            Optional.empty(),
            "handbag",
            Optional.of("leather"),
            Optional.empty()),
        Quantity.of(1),
        PRICE,
        zero,
        Optional.empty(),
        zero,
        Map.of("worn", false, "tagsIntact", true),
        Optional.empty(),
        Optional.of(deliveredAt));
  }
}
