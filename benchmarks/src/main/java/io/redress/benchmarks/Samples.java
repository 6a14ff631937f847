package io.redress.benchmarks;

import io.redress.people.Merchant;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is sold and by whom: handbags, by a German shop to a consumer in Germany. */
final class Samples {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
        Currency.getInstance("EUR"),
        List.of("en", "zh-Hans"),
        "{\"returnWindowDays\": 30}",
        1);
  }

  /** An order of a few days ago with so many lines, each of one handbag at 298.00. */
  static String order(String number, int lines, Instant now) {
    var bags =
        IntStream.rangeClosed(1, lines)
            .mapToObj(line -> line(line, now.minus(Duration.ofDays(5))))
            .collect(Collectors.joining(", "));
    return """
    {
      "number": "%1$s",
      "placedAt": "%2$s",
      "currency": "EUR",
      "consumer": {"name": "Lena Neumann", "email": "lena-%1$s@shop.example",
                   "country": "DE", "language": "en", "timeZone": "Europe/Berlin"},
      "seller": {"country": "DE", "type": "retailer", "directsTo": ["DE"]},
      "contract": {"channel": "online", "withdrawalInformation": "given"},
      "lines": [%3$s],
      "payments": [{"provider": "sandbox", "reference": "pay-%1$s", "method": "card",
                    "label": "Visa ··2260", "amount": "%4$d.00", "capturedAt": "%2$s"}]
    }
    """
        .formatted(number, now.minus(Duration.ofDays(6)), bags, 298 * lines);
  }

  private static String line(int number, Instant deliveredAt) {
    return """
    {"sku": "MK-PARKER-%d", "title": "Parker shoulder bag, small", "variant": "small",
     "category": "handbag", "material": "leather", "quantity": 1, "unitPrice": "298.00",
     "deliveredAt": "%s"}\
    """
        .formatted(number, deliveredAt);
  }
}
