package io.redress.cases.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.ContractTerms;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.SellerPosition;
import io.redress.orders.SellerPosition.Capacity;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Exposure;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was paid beside the price reaches the rules, and is paid back once. */
class CaseFactsTest {
  private static final Instant ASKED = Instant.parse("2026-06-05T09:00:00Z");
  private static final Consumer LENA =
      new Consumer(
          new ConsumerId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
          "Lena",
          "lena@example.com",
          Optional.empty(),
          "DE",
          "en",
          ZoneId.of("Europe/Berlin"));

  /** Each line: 100.00 for the goods, 30.00 for an express delivery, 20.00 duty, a fee of 25.00. */
  private static Order order(Capacity capacity, int lines) {
    return new Order(
        new OrderId(UUID.fromString("00000000-0000-7000-8000-000000000002")),
        "1001",
        1,
        LENA.id(),
        Instant.parse("2026-05-20T09:00:00Z"),
        euros(175 * lines),
        euros(30 * lines),
        euros(10 * lines),
        euros(25 * lines),
        new ContractTerms(
            ContractTerms.Channel.ONLINE, Optional.of(LocalDate.of(2026, 5, 20)), Map.of()),
        new SellerPosition("DE", SellerPosition.Type.PROXY, capacity, List.of("DE")),
        IntStream.rangeClosed(1, lines).mapToObj(CaseFactsTest::line).toList(),
        List.of());
  }

  private static OrderLine line(int number) {
    var one = UnitNumbers.all(Quantity.of(1));
    var paid =
        new Allocation(
            euros(100),
            List.of(),
            euros(0),
            euros(0),
            new Allocation.Delivery(euros(30), List.of(), euros(0)),
            euros(20),
            euros(25));
    return new OrderLine(
        lineId(number),
        number,
        "BAG",
        "Bag",
        Optional.empty(),
        Optional.empty(),
        Optional.of("A brand without terms"),
        "handbag",
        Optional.empty(),
        Optional.empty(),
        one,
        UnitNumbers.NONE,
        euros(100),
        List.of(OrderLine.Share.of(1, one, paid)),
        Map.of(),
        Optional.of(Map.of("price", new BigDecimal("60.00"), "currency", "EUR")),
        Optional.of(Instant.parse("2026-06-01T09:00:00Z")));
  }

  private static OrderLineId lineId(int number) {
    return new OrderLineId(new UUID(0x7000L, 0x8000000000000000L + number));
  }

  private static Money euros(int whole) {
    return Money.of(whole * 100L, "EUR");
  }

  private static CaseLine asked() {
    return new CaseLine(
        new CaseLineId(UUID.fromString("00000000-0000-7000-8000-000000000003")),
        lineId(1),
        Quantity.of(1),
        CaseReason.CHANGED_MIND,
        UnitNumbers.all(Quantity.of(1)),
        Map.of());
  }

  private static Facts facts(Order order) {
    var around =
        new CaseFacts.Around(
            Map.of(), Optional.empty(), ASKED, Optional.of(Remedy.REFUND), Optional.empty());
    return new CaseFacts(order, LENA).of(asked(), around);
  }

  private static Money refund(Order order) {
    var decision = Rulebook.load().decide(facts(order));
    return new RemedyAmounts(order, asked(), decision).of(refundOf(decision));
  }

  private static Entitlement refundOf(Decision decision) {
    return decision.entitlements().stream()
        .filter(entitlement -> entitlement.remedy() == Remedy.REFUND)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenASellerInItsOwnName {
    @Test
    void whenFactsAreDrawn_thenDutyAndFeeAreAmongThem() {
      var facts = facts(order(Capacity.OWN_NAME, 1));

      assertThat(facts.raw(Fact.DUTIES_PAID)).isEqualTo(new BigDecimal("20.00"));
      assertThat(facts.raw(Fact.FEES_SERVICE)).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void whenAllIsWithdrawnFrom_thenTheFeeComesBackOnceAndExpressDoesNot() {
      assertThat(refund(order(Capacity.OWN_NAME, 1))).isEqualTo(euros(100 + 10 + 20 + 25));
    }

    @Test
    void whenAPartIsWithdrawnFrom_thenItsFeeComesBackAndNoDelivery() {
      assertThat(refund(order(Capacity.OWN_NAME, 2))).isEqualTo(euros(100 + 25));
    }

    @Test
    void whenAllIsWithdrawnFrom_thenDutyAndFeeAreLost() {
      var rulebook = Rulebook.load();
      var facts = facts(order(Capacity.OWN_NAME, 1));

      var exposure = rulebook.decide(facts).exposure().orElseThrow();

      assertThat(exposure.lost()).extracting(Exposure.Loss::kind).contains("duty", "service_fee");
    }
  }

  @Nested
  class GivenAnAgentOfTheConsumer {
    @Test
    void whenAllIsWithdrawnFrom_thenTheFeeComesBackOnce() {
      assertThat(refund(order(Capacity.DISCLOSED_AGENT, 1))).isEqualTo(euros(100 + 10 + 20 + 25));
    }
  }
}
