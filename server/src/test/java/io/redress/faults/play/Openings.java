package io.redress.faults.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Orders that come in, and the requests that follow them. */
final class Openings {
  static final String CONSUMER = "Ada Lindqvist";
  static final String MAIL_HOST = "letters.example";

  private static final List<String> REASONS =
      List.of("changed_mind", "wrong_size", "defect", "wrong_item", "changed_mind");
  private static final List<String> KINDS = List.of("request", "request", "request", "withdrawal");

  private final Random random;
  private final Instant today;

  Openings(Random random, Instant today) {
    this.random = random;
    this.today = today;
  }

  /** An order of one to three handbags that arrived some days ago. */
  Wish order(String number) {
    var pieces = 1 + random.nextInt(3);
    var placed = today.minus(Duration.ofDays(9));
    return Wish.post(
        "order",
        "/api/v1/orders",
        """
        {
          "number": "%s",
          "placedAt": "%s",
          "currency": "EUR",
          "consumer": {"name": "%s", "email": "ada-%s@%s", "country": "DE",
                       "language": "%s", "timeZone": "Europe/Berlin"},
          "seller": {"country": "DE", "type": "retailer", "directsTo": ["DE"]},
          "contract": {"channel": "online", "withdrawalInformation": "given"},
          "lines": [{"sku": "BAG-1", "title": "Red bag", "category": "handbag",
                     "material": "leather", "quantity": %d, "unitPrice": "100.00",
                     "brand": "Maison", "deliveredAt": "%s"}],
          "payments": [{"provider": "sandbox", "reference": "pay_%s", "method": "card",
                        "label": "Visa", "amount": "%d.00", "capturedAt": "%s"}]
        }
        """
            .formatted(
                number,
                placed,
                CONSUMER,
                number.toLowerCase(Locale.ROOT),
                MAIL_HOST,
                random.nextBoolean() ? "en" : "zh-Hans",
                pieces,
                today.minus(Duration.ofDays(1 + random.nextInt(8))),
                number,
                pieces * 100,
                placed));
  }

  /** A request for a refund, as nobody can refuse it. */
  Wish changeOfMind(String number) {
    return Wish.post(
        "open",
        "/api/v1/cases",
        """
        {"order": "%s", "words": "It is not for me.", "wish": "refund",
         "lines": [{"line": 1, "quantity": 1, "reason": "changed_mind"}]}
        """
            .formatted(number));
  }

  /** A request about one of its pieces. */
  Wish request(String number, String mark) {
    return Wish.post(
        "open",
        "/api/v1/cases",
        """
        {"order": "%s", "words": "It is not for me. [%s]", "kind": "%s",
         "lines": [{"line": 1, "quantity": 1, "reason": "%s"}]}
        """
            .formatted(
                number,
                mark,
                KINDS.get(random.nextInt(KINDS.size())),
                REASONS.get(random.nextInt(REASONS.size()))));
  }
}
