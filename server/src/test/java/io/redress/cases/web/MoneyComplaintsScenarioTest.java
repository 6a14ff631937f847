package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What people complain of most in the refunds of other systems, each complaint a scenario over the
 * API: whatever is asked back in whatever portions, the parts are what was paid, once.
 */
@RedressTest
class MoneyComplaintsScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private final Merchant merchant = PeopleSamples.merchant();
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openMerchant() {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(),
            () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ReturnsDesk desk() {
    return new ReturnsDesk(api, clock, outbox);
  }

  /** Complaint 1: retried, clicked twice, read twice. */
  @Nested
  class GivenDoubleOrLostRefunds {
    private static final String RELEASE = "/api/v1/cases/%s/commands/release_refund";
    private String id = "";

    @BeforeEach
    void agree() {
      desk().bought(new Deal("EUR", "", List.of(new Deal.Goods(1, "100.00")), List.of("100.00")));
      id = desk().readyToPay(1, 1, "changed_mind");
    }

    @Test
    void whenTheReleaseIsClickedTwiceAtOnce_thenTheMoneyLeavesOnce() {
      var path = RELEASE.formatted(id);
      var one = api.later(path, "{}", "If-Match", "*", "Idempotency-Key", "first-click");
      var other = api.later(path, "{}", "If-Match", "*", "Idempotency-Key", "second-click");

      assertThat(List.of(one.join().status(), other.join().status()))
          .containsExactlyInAnyOrder(200, 409);
      desk().outsideAnswers();
      paidOnce();
    }

    @Test
    void whenAProgramTriesAgainWithItsKey_thenItGetsTheSameAnswerAndTheMoneyLeavesOnce() {
      var path = RELEASE.formatted(id);
      var first = api.post(path, "{}", "If-Match", "*", "Idempotency-Key", "once");
      desk().outsideAnswers();

      var again = api.post(path, "{}", "If-Match", "*", "Idempotency-Key", "once");

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
      paidOnce();
    }

    @Test
    void whenTheAnswerIsLostAfterPaying_thenItIsFoundByAskingAndPaidOnce() {
      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"time_out_after_paying\"}");
      desk().done(id, "release_refund", "{}");
      outbox.runDue();
      assertThat(desk().read(id).at("/refunds/0/state")).isEqualTo("unknown");
      assertThat(api.command(id, "retry_refund", "{}").status()).isEqualTo(409);

      for (var i = 0; i < 3; i++) {
        clock.advance(Duration.ofHours(1));
        outbox.runDue();
      }

      paidOnce();
    }

    @Test
    void whenItIsOnlyTaken_thenItIsNotCalledPaidAndTheCaseStaysOpen() {
      api.put("/api/v1/sandbox/behaviour", "{\"mode\": \"slow\"}");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      assertThat(desk().read(id).at("/refunds/0/state")).isEqualTo("pending");
      assertThat(desk().read(id).at("/money")).isNotEqualTo("paid");
      assertThat(api.command(id, "close_case", "{}").status()).isEqualTo(409);
    }

    private void paidOnce() {
      assertThat(desk().read(id).json().at("/refunds")).hasSize(1);
      assertThat(desk().read(id).json().at("/refunds/0/attempts")).hasSize(1);
      assertThat(desk().arrived(id)).isEqualByComparingTo("100.00");
      desk().booksBalance();
    }
  }

  /** Complaint 2: delivery and taxes forgotten, invented, or more than there was. */
  @Nested
  class GivenDeliveryAndTaxesInPartialRefunds {
    private final List<Deal.Goods> two =
        List.of(new Deal.Goods(1, "100.00"), new Deal.Goods(1, "50.00"));

    @Test
    void whenFaultyGoodsComeBackOneByOne_thenTheDeliveryComesBackWithThemAndNoMore() {
      desk().bought(new Deal("EUR", "\"shipping\": {\"paid\": \"10.00\"}", two, List.of("160.00")));

      var first = desk().refunded(1, 1, "defect");
      var second = desk().refunded(2, 1, "defect");

      assertThat(first).isEqualByComparingTo("106.67");
      assertThat(second).isEqualByComparingTo("53.33");
      desk().booksBalance();
    }

    @Test
    void whenTheTaxWasPaidOnTop_thenItComesBackWithTheGoods() {
      var taxes = "\"taxes\": {\"included\": false, \"amount\": \"28.50\"}";
      desk().bought(new Deal("EUR", taxes, two, List.of("178.50")));

      assertThat(desk().refunded(1, 1, "changed_mind")).isEqualByComparingTo("119.00");
      assertThat(desk().refunded(2, 1, "changed_mind")).isEqualByComparingTo("59.50");
    }

    @Test
    void whenTheDeliveryWasGivenForNothing_thenNothingIsPaidForIt() {
      var free = "\"shipping\": {\"paid\": \"0.00\", \"discount\": \"10.00\"}";
      desk().bought(new Deal("EUR", free, two, List.of("150.00")));

      assertThat(desk().refunded(1, 1, "defect")).isEqualByComparingTo("100.00");
      assertThat(desk().refunded(2, 1, "defect")).isEqualByComparingTo("50.00");
    }
  }

  /** Complaints 3, 4 and 5: a cent too much, discounts for nobody, only one return an order. */
  @Nested
  class GivenPortionsOfAnOrder {
    @Test
    void whenPiecesThatDoNotDivideComeBackOneByOne_thenNoCentIsLostOrMade() {
      var discount = "\"discounts\": [{\"label\": \"Welcome\", \"amount\": \"0.05\"}]";
      desk()
          .bought(
              new Deal("EUR", discount, List.of(new Deal.Goods(3, "33.35")), List.of("100.00")));

      var parts =
          List.of(
              desk().refunded(1, 1, "changed_mind"),
              desk().refunded(1, 1, "defect"),
              desk().refunded(1, 1, "changed_mind"));

      assertThat(parts)
          .allMatch(part -> part.subtract(new BigDecimal("33.33")).abs().doubleValue() <= 0.01);
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100.00");
      assertThat(desk().ask(1, 1, "changed_mind").status()).isEqualTo(409);
      desk().booksBalance();
    }

    @Test
    void whenTheOrderHadADiscount_thenEachPieceBearsItsPart() {
      var discount = "\"discounts\": [{\"label\": \"Welcome\", \"amount\": \"15.00\"}]";
      var goods = List.of(new Deal.Goods(1, "100.00"), new Deal.Goods(1, "50.00"));
      desk().bought(new Deal("EUR", discount, goods, List.of("135.00")));

      assertThat(desk().refunded(2, 1, "changed_mind")).isEqualByComparingTo("45.00");
      assertThat(desk().refunded(1, 1, "changed_mind")).isEqualByComparingTo("90.00");
    }

    @Test
    void whenItWasPaidInTwoParts_thenNoneOfThemGivesBackMoreThanItTook() {
      desk()
          .bought(
              new Deal("EUR", "", List.of(new Deal.Goods(2, "50.00")), List.of("70.00", "30.00")));

      assertThat(desk().refunded(1, 1, "changed_mind")).isEqualByComparingTo("50.00");
      var id = desk().readyToPay(1, 1, "changed_mind");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      var refunds = desk().read(id).json().at("/refunds");
      assertThat(refunds.valueStream().map(each -> each.at("/amount/amount").asString()))
          .containsExactly("20.00", "30.00");
      desk().booksBalance();
    }
  }

  /** Complaint 12: paid back in another currency or with the wrong decimals. */
  @Nested
  class GivenOtherCurrencies {
    @ParameterizedTest
    @CsvSource({"INR, 98633.00", "JPY, 98633", "KWD, 298.125", "HKD, 2598.90"})
    void whenTheGoodsComeBack_thenExactlyWhatWasCapturedIsPaid(String currency, String price) {
      desk().bought(new Deal(currency, "", List.of(new Deal.Goods(1, price)), List.of(price)));
      var id = desk().readyToPay(1, 1, "changed_mind");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();

      assertThat(desk().read(id).at("/refunds/0/amount/currency")).isEqualTo(currency);
      assertThat(desk().read(id).at("/refunds/0/amount/amount")).isEqualTo(price);
      desk().booksBalance();
    }
  }

  /** Complaint 14: more than was bought, or money for what was sent back to its owner. */
  @Nested
  class GivenQuantities {
    @BeforeEach
    void buyTwo() {
      desk().bought(new Deal("EUR", "", List.of(new Deal.Goods(2, "50.00")), List.of("100.00")));
    }

    @Test
    void whenMoreIsAskedBackThanWasBought_thenItIsRefusedWithWhatIsLeft() {
      desk().refunded(1, 1, "changed_mind");

      var answer = desk().ask(1, 2, "changed_mind");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("more_than_bought");
    }

    @Test
    void whenWhatCameBackIsRejected_thenNoMoneyLeaves() {
      var id = desk().back(1, 1, "changed_mind");
      desk().inspected(id, "rejected");

      var answer = api.command(id, "release_refund", "{}");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(desk().read(id).json().at("/refunds")).isEmpty();
    }
  }
}
