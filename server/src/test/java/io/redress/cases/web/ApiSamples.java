package io.redress.cases.web;

/** Bodies of requests with valid defaults for tests. */
final class ApiSamples {
  private ApiSamples() {}

  /** An order of so many handbags at 100.00 EUR, delivered five days before the tests begin. */
  static String order(String number, int pieces) {
    return order(number, pieces, "");
  }

  static String order(String number, int pieces, String brand) {
    return """
        {
          "number": "%s",
          "placedAt": "2026-06-08T14:31:00+02:00",
          "currency": "EUR",
          "consumer": {"name": "Ada L", "email": "ada@shop.example", "country": "DE",
                       "language": "en", "timeZone": "Europe/Berlin"},
          "seller": {"country": "DE", "type": "retailer", "directsTo": ["DE"]},
          "contract": {"channel": "online", "date": "2026-06-08",
                       "withdrawalInformation": "given"},
          "lines": [{"sku": "BAG-1", "title": "Red bag", "category": "handbag",
                     "material": "leather", "quantity": %d, "unitPrice": "100.00"%s,
                     "deliveredAt": "2026-06-10T10:00:00+02:00"}],
          "payments": [{"provider": "sandbox", "reference": "pay_%s", "method": "card",
                        "label": "Visa ··2260", "amount": "%d.00",
                        "capturedAt": "2026-06-08T14:31:05+02:00"}]
        }
        """
        .formatted(
            number,
            pieces,
            brand.isEmpty() ? "" : ", \"brand\": \"" + brand + "\"",
            number,
            pieces * 100);
  }

  static String request(String order, int quantity, String reason) {
    return """
        {"order": "%s", "words": "It is not for me.", "wish": "refund",
         "lines": [{"line": 1, "quantity": %d, "reason": "%s"}]}
        """
        .formatted(order, quantity, reason);
  }
}
