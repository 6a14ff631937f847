package io.redress.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.catalogue.Categories;
import io.redress.orders.Allocation.Tax;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.domain.OrderAllocation;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OrderReadingTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static final String ORDER =
      """
      {"number": "R-1001", "placedAt": "2026-05-02T14:31:00+02:00", "currency": "EUR",
       "consumer": {"name": "Ada L", "email": "ada@shop.example", "country": "DE",
                    "language": "de", "timeZone": "Europe/Berlin"},
       "seller": {"country": "DE", "type": "proxy", "capacity": "disclosed_agent",
                  "directsTo": ["DE", "AT"]},
       "contract": {"channel": "online", "withdrawalInformation": "given"},
       "shipping": {"paid": "9.90", "cheapestStandard": "4.90"}, "serviceFee": 5,
       "discounts": [{"label": "Spring", "amount": "10.00"}],
       "taxes": {"included": true, "amount": "30.00"},
       "lines": [
         {"sku": "B1", "title": "Bag", "brand": "Maison", "category": "handbag",
          "quantity": 2, "unitPrice": "100.00", "deliveredAt": "2026-05-05T11:00:00+02:00",
          "upstream": {"boughtFrom": "boutique", "country": "FR", "price": "80.00",
                       "currency": "EUR", "taxRefundClaimed": true}},
         {"sku": "R1", "title": "Ring", "category": "gold_ring", "quantity": 1,
          "unitPrice": "55.10", "facts": {"personalised": true, "personalisation": "A.L."}}],
       "payments": [{"provider": "sandbox", "reference": "pay_1", "method": "card",
                     "label": "Visa ··2260", "amount": "260.00",
                     "capturedAt": "2026-05-02T14:31:05+02:00"}]}
      """;

  private final OrderReading reading = new OrderReading(new Categories());

  private NewOrder read(String json) {
    return reading.read(JSON.readValue(json, OrderRequest.class));
  }

  private List<Violation> violations(String json) {
    var problem = catchThrowableOfType(Problem.class, () -> read(json));
    return problem.violations();
  }

  @Nested
  class GivenACompleteOrder {
    @Test
    void whenItIsRead_thenEveryPartIsThere() {
      var order = read(ORDER);

      assertThat(order.sums().shipping()).isEqualTo(Money.of(990, "EUR"));
      assertThat(order.sums().serviceFee()).isEqualTo(Money.of(500, "EUR"));
      assertThat(order.contract().facts()).containsEntry("withdrawalInformation", "given");
      assertThat(order.seller().directsTo()).containsExactly("DE", "AT");
      assertThat(order.lines().getFirst().upstream().orElseThrow())
          .containsEntry("boughtFrom", "boutique")
          .containsEntry("taxRefundClaimed", true);
      assertThat(order.payments().getFirst().captured()).isEqualTo(Money.of(26_000, "EUR"));
    }

    @Test
    void whenACategoryIsAnAlias_thenItBecomesCategoryAndMaterial() {
      var ring = read(ORDER).lines().getLast();

      assertThat(ring.goods().category()).isEqualTo("ring");
      assertThat(ring.goods().material()).contains("gold");
      assertThat(ring.facts()).containsEntry("personalised", true);
    }
  }

  @Nested
  class GivenAnOrderWithManyFaults {
    @Test
    void whenItIsRead_thenAllAreToldAtOnce() {
      var faulty =
          ORDER
              .replace("\"Europe/Berlin\"", "\"Mars/Base\"")
              .replace("\"100.00\"", "\"100.001\"")
              .replace("\"handbag\"", "\"hovercraft\"")
              .replace("\"quantity\": 1", "\"quantity\": 0")
              .replace("\"personalised\"", "\"personalized\"")
              .replace("ada@shop.example", "ada");

      assertThat(violations(faulty))
          .extracting(Violation::field)
          .containsExactly(
              "consumer.email",
              "consumer.timeZone",
              "lines[0].category",
              "lines[0].unitPrice",
              "lines[1].quantity",
              "lines[1].facts.personalized");
    }

    @Test
    void whenNothingIsSent_thenEveryMissingFieldIsNamed() {
      assertThat(violations("{}"))
          .extracting(Violation::field)
          .contains("number", "placedAt", "currency", "consumer.email", "seller.type")
          .contains("contract.channel", "lines");
    }
  }

  @Nested
  class GivenTaxesOneByOne {
    private static final String ORDER_WITH_TAXES =
        ORDER
            .replace(
                "\"taxes\": {\"included\": true, \"amount\": \"30.00\"}",
                "\"taxes\": {\"included\": false}")
            .replace(
                "\"cheapestStandard\": \"4.90\"",
                """
                "discount": "2.00",
                "taxes": [{"name": "VAT", "ratePercent": "19.00", "amount": "1.58"}]
                """)
            .replace(
                "\"unitPrice\": \"100.00\"",
                """
                "unitPrice": "100.00",
                "taxes": [{"name": "GST", "ratePercent": "5", "amount": "10.00"},
                          {"name": "Eco", "amount": "0.50", "included": true}]
                """)
            .replace("\"260.00\"", "\"270.00\"");

    @Test
    void whenTheyAreRead_thenEachHasItsRateAndItsPlace() {
      var order = read(ORDER_WITH_TAXES);

      assertThat(order.lines().getFirst().taxes())
          .containsExactly(
              new StatedTax(
                  "GST",
                  Optional.of(new BigDecimal("5")),
                  Money.of(1_000, "EUR"),
                  Optional.empty()),
              new StatedTax(
                  "Eco", Optional.empty(), Money.of(50, "EUR"), Optional.of(TaxPlace.INCLUDED)));
      assertThat(order.sums().delivery().discount()).isEqualTo(Money.of(200, "EUR"));
      assertThat(order.sums().delivery().taxes().getFirst().amount())
          .isEqualTo(Money.of(158, "EUR"));
    }

    @Test
    void whenAnOrderIsSharedOut_thenTheLineShowsThemApart() {
      var share = OrderAllocation.of(read(ORDER_WITH_TAXES)).getFirst();

      assertThat(share.goods()).isEqualTo(Money.of(19_950, "EUR"));
      assertThat(share.taxes())
          .containsExactly(
              new Tax("Eco", Optional.empty(), Money.of(50, "EUR")),
              new Tax("GST", Optional.of(new BigDecimal("5")), Money.of(1_000, "EUR")));
      assertThat(share.orderDiscount()).isEqualTo(Money.of(784, "EUR"));
    }

    @Test
    void whenASumStandsBesideThem_thenItIsNamed() {
      var both =
          ORDER_WITH_TAXES.replace("\"title\": \"Bag\"", "\"title\": \"Bag\", \"tax\": \"9.99\"");

      assertThat(violations(both)).extracting(Violation::field).containsExactly("lines[0].tax");
    }

    @Test
    void whenTheDeliveryHasMoreTaxThanPrice_thenItIsNamed() {
      assertThat(violations(ORDER_WITH_TAXES.replace("\"1.58\"", "\"11.91\"")))
          .extracting(Violation::field)
          .containsExactly("shipping.taxes");
    }

    @Test
    void whenARateIsNone_thenItIsNamed() {
      assertThat(violations(ORDER_WITH_TAXES.replace("\"19.00\"", "\"a fifth\"")))
          .extracting(Violation::field)
          .containsExactly("shipping.taxes[0].ratePercent");
    }
  }

  @Nested
  class GivenPaymentsThatDoNotFit {
    @Test
    void whenItIsRead_thenTheTotalIsNamed() {
      var found = violations(ORDER.replace("\"260.00\"", "\"259.99\""));

      assertThat(found).extracting(Violation::field).containsExactly("payments");
      assertThat(found.getFirst().reason()).contains("260.00 EUR");
    }
  }
}
