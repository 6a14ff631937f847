package io.redress.demo;

import io.redress.consumers.NewConsumer;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was bought at the shop of the demonstration, counted back from the day it is made. */
final class DemoOrders {
  /** The order that nothing was asked about yet. */
  static final DemoTour.OrderKey FREE =
      new DemoTour.OrderKey("HL-1001", "lena.neumann@example.org");

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Money NOTHING = Money.zero(EUR);
  private static final Money SHIPPING = Money.of(1_500, "EUR");
  private static final Money SERVICE_FEE = Money.of(2_500, "EUR");
  private static final Duration ON_THE_WAY = Duration.ofDays(4);

  private DemoOrders() {}

  /** An order by its number of days since it was handed over. */
  static NewOrder order(
      String number, NewConsumer consumer, NewOrderLine.Goods goods, Money price, Instant handed) {
    var placed = handed.minus(ON_THE_WAY);
    var total = price.plus(SHIPPING).plus(SERVICE_FEE);
    return new NewOrder(
        number,
        placed,
        consumer,
        new SellerPosition(
            "NL",
            SellerPosition.Type.PROXY,
            SellerPosition.Capacity.OWN_NAME,
            List.of("DE", "FR", "GB", "CN", "HK", "US", "NL")),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.of(placed.atZone(consumer.zone()).toLocalDate()),
            Map.of("withdrawalInformation", "given")),
        new NewOrder.Sums(
            EUR,
            SHIPPING,
            SHIPPING,
            SERVICE_FEE,
            NOTHING,
            NOTHING,
            Optional.empty(),
            NewOrder.TaxPlace.INCLUDED),
        List.of(line(goods, price, handed)),
        List.of(
            new PaymentFacts("sandbox", "pay-" + number, "card", "Visa ··2260", total, placed)));
  }

  private static NewOrderLine line(NewOrderLine.Goods goods, Money price, Instant handed) {
    var boughtOn = handed.minus(ON_THE_WAY).atZone(ZoneOffset.UTC).toLocalDate();
    return new NewOrderLine(
        goods,
        Quantity.of(1),
        price,
        NOTHING,
        Optional.empty(),
        NOTHING,
        Map.of("worn", false, "tagsIntact", true, "originalPackaging", true),
        Optional.of(
            Map.of(
                "boughtFrom",
                "boutique",
                "country",
                "FR",
                "date",
                boughtOn.toString(),
                "price",
                Money.of(price.minorUnits() * 7 / 10, "EUR").toDecimal(),
                "currency",
                "EUR")),
        Optional.of(handed));
  }

  static NewConsumer consumer(String name, String email, Home home) {
    return new NewConsumer(
        name, email, Optional.empty(), home.country(), home.language(), home.zone());
  }

  /** Where somebody lives, and in which language they are written to. */
  enum Home {
    GERMANY("DE", "en", "Europe/Berlin"),
    FRANCE("FR", "en", "Europe/Paris"),
    BRITAIN("GB", "en", "Europe/London"),
    CHINA("CN", "zh-Hans", "Asia/Shanghai"),
    HONG_KONG("HK", "en", "Asia/Hong_Kong"),
    AMERICA("US", "en", "America/New_York");

    private final String country;
    private final String language;
    private final ZoneId zone;

    Home(String country, String language, String zone) {
      this.country = country;
      this.language = language;
      this.zone = ZoneId.of(zone);
    }

    String country() {
      return country;
    }

    String language() {
      return language;
    }

    ZoneId zone() {
      return zone;
    }
  }
}
