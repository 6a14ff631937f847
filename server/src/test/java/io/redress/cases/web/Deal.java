package io.redress.cases.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An order as it is sent.
 *
 * @param beside what stands beside its lines, as JSON members
 * @param lines number and price of one piece of each line
 * @param paid all that was captured, one payment for each sum
 */
record Deal(String currency, String beside, List<Goods> lines, List<String> paid) {
  record Goods(int pieces, String price) {
    String json(int index) {
      return """
          {"sku": "BAG-%d", "title": "Red bag %d", "category": "handbag", "material": "leather",
           "quantity": %d, "unitPrice": "%s", "deliveredAt": "2026-06-10T10:00:00+02:00"}
          """
          .formatted(index, index, pieces, price);
    }
  }

  String json() {
    var goods = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).json(i + 1)).toList();
    var payments = IntStream.range(0, paid.size()).mapToObj(this::payment).toList();
    return """
        {
          "number": "R-1",
          "placedAt": "2026-06-08T14:31:00+02:00",
          "currency": "%s",%s
          "consumer": {"name": "Ada L", "email": "ada@shop.example", "country": "DE",
                       "language": "en", "timeZone": "Europe/Berlin"},
          "seller": {"country": "DE", "type": "retailer", "directsTo": ["DE"]},
          "contract": {"channel": "online", "withdrawalInformation": "given"},
          "lines": [%s],
          "payments": [%s]
        }
        """
        .formatted(
            currency,
            beside.isEmpty() ? "" : beside + ",",
            String.join(",", goods),
            String.join(",", payments));
  }

  private String payment(int index) {
    return """
        {"provider": "sandbox", "reference": "pay_%d", "method": "card", "label": "Visa ··2260",
         "amount": "%s", "capturedAt": "2026-06-08T14:31:05+02:00"}
        """
        .formatted(index, paid.get(index));
  }
}
