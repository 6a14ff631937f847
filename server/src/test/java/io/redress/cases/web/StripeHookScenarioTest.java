package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.Dispute;
import io.redress.cases.web.StripeShop.Shop;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.money.IntentState;
import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.StripeKeys;
import io.redress.people.Merchant;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RedressTest
@Import({LocalStripe.Place.class, StripeShop.class})
class StripeHookScenarioTest {
  private static final Money PRICE = Money.of(10_000, "EUR");

  @LocalServerPort int port;
  @Autowired StripeShop stripe;
  private Shop shop = new Shop(sample(), new ApiClient(0, ""), 0, keys(), "");

  private static Merchant sample() {
    return PeopleSamples.merchant();
  }

  private static StripeKeys keys() {
    return new StripeKeys("rk_test_0123456789", "whsec_0123456789");
  }

  @BeforeEach
  void openShop() {
    shop = stripe.open(port);
  }

  @AfterEach
  void close() {
    shop.api().close();
  }

  private IntentState refund(String caseId) {
    return stripe.view(shop, caseId).conduct().intents().getFirst().state();
  }

  private boolean isBalanced() {
    return shop.api().get("/api/v1/ledger/trial-balance").json().at("/balanced").asBoolean();
  }

  @Nested
  class GivenEvents {
    private String event() {
      return stripe.event(shop, "refund.updated", "re_1");
    }

    private int sentWith(StripeKeys keys, Duration later) {
      var event = event();
      return stripe.send(shop, event, LocalStripe.signature(event, keys, stripe.now().plus(later)));
    }

    @Test
    void whenTheSignatureIsGoodAndFresh_thenItIsTaken() {
      assertThat(sentWith(shop.keys(), Duration.ZERO)).isEqualTo(200);
      assertThat(sentWith(shop.keys(), Duration.ofMinutes(-4))).isEqualTo(200);
    }

    @Test
    void whenTheSignatureIsOldOrYetToCome_thenItIsNot() {
      assertThat(sentWith(shop.keys(), Duration.ofMinutes(-6))).isEqualTo(401);
      assertThat(sentWith(shop.keys(), Duration.ofMinutes(6))).isEqualTo(401);
    }

    @Test
    void whenAnotherMerchantSigned_thenItIsNot() {
      var other = stripe.open(port);

      assertThat(sentWith(other.keys(), Duration.ZERO)).isEqualTo(401);
      other.api().close();
    }

    @Test
    void whenTheSignatureIsNoneOrOfOtherBytes_thenItIsNot() {
      var signature = LocalStripe.signature(event(), shop.keys(), stripe.now());

      assertThat(stripe.send(shop, event(), "")).isEqualTo(401);
      assertThat(stripe.send(shop, event(), "t=x,v1=y,,=")).isEqualTo(401);
      assertThat(stripe.send(shop, event(), signature)).isEqualTo(401);
    }

    @Test
    void whenItIsSignedAndNoEvent_thenItIsNot() {
      for (var text : List.of("", "[]", "{", "{\"id\": \"évt\", \"type\": \"refund.updated\"}")) {
        var signature = LocalStripe.signature(text, shop.keys(), stripe.now());
        assertThat(stripe.send(shop, text, signature)).as(text).isEqualTo(401);
      }
    }

    @Test
    void whenItIsLongerThanAnyEvent_thenItIsNot() {
      var text = event() + " ".repeat(300_000);
      var signature = LocalStripe.signature(text, shop.keys(), stripe.now());

      assertThat(stripe.send(shop, text, signature)).isEqualTo(401);
    }

    @Test
    void whenItIsOfAnotherPaymentOrKind_thenItIsAnsweredAndNothingFollows() {
      stripe.tell(shop, "customer.created", "cus_1");
      var event = event().replace(shop.payment(), "pi_unknown");
      var signature = LocalStripe.signature(event, shop.keys(), stripe.now());

      assertThat(stripe.send(shop, event, signature)).isEqualTo(200);
    }
  }

  @Nested
  class GivenARefundOfOurs {
    @Test
    void whenItGoesAllItsWay_thenItIsProvenOnceStripeTells() {
      var id = stripe.released(shop);
      stripe.work();
      assertThat(refund(id)).isEqualTo(IntentState.SUCCEEDED);

      stripe.books(shop).arrived(shop.payment());
      stripe.tell(shop, "refund.updated", "re_1");

      assertThat(shop.api().get("/api/v1/cases/" + id).at("/status")).isEqualTo("resolved");
      assertThat(refund(id)).isEqualTo(IntentState.SETTLED);
      assertThat(stripe.books(shop).payouts(shop.payment())).isOne();
      assertThat(isBalanced()).isTrue();
    }

    @Test
    void whenItFailsAfterItSucceeded_thenItIsPaidAnewAndOnce() {
      var id = stripe.released(shop);
      stripe.work();

      stripe.books(shop).all(shop.payment(), "failed");
      stripe.tell(shop, "refund.failed", "re_1");

      assertThat(refund(id)).isEqualTo(IntentState.SUCCEEDED);
      assertThat(stripe.view(shop, id).conduct().intents().getFirst().attempts()).hasSize(2);
      assertThat(stripe.books(shop).payouts(shop.payment())).isOne();
    }

    @Test
    void whenEventsComeTwiceAndLate_thenNothingIsPaidOrBookedTwice() {
      var id = stripe.released(shop);
      stripe.work();
      var event = stripe.event(shop, "refund.created", "re_1");
      for (var i = 0; i < 3; i++) {
        var signature = LocalStripe.signature(event, shop.keys(), stripe.now());
        assertThat(stripe.send(shop, event, signature)).isEqualTo(200);
        stripe.pass(Duration.ofHours(1));
      }
      stripe.tell(shop, "charge.refunded", "ch_1");

      assertThat(refund(id)).isEqualTo(IntentState.SUCCEEDED);
      assertThat(stripe.payment(shop).external()).isEqualTo(Money.of(0, "EUR"));
      assertThat(stripe.books(shop).payouts(shop.payment())).isOne();
    }
  }

  @Nested
  class GivenARefundFromTheConsole {
    @Test
    void whenStripeTells_thenItIsBookedOnceAndItsCaseKnows() {
      var id = stripe.accepted(shop);
      stripe.books(shop).refundedByHand(shop.payment(), 2_500);

      stripe.tell(shop, "refund.created", "re_1");
      stripe.tell(shop, "charge.refunded", "ch_1");

      assertThat(stripe.payment(shop).external()).isEqualTo(Money.of(2_500, "EUR"));
      assertThat(stripe.payment(shop).refundable()).isEqualTo(Money.of(7_500, "EUR"));
      assertThat(stripe.view(shop, id).conduct().messages())
          .filteredOn(message -> message.thread() == ThreadKind.INTERNAL)
          .singleElement()
          .extracting(Message::body)
          .asString()
          .contains("€25.00");
      assertThat(isBalanced()).isTrue();
    }

    @Test
    void whenItFailsLater_thenItsMoneyCanBeRefundedAgain() {
      var id = stripe.accepted(shop);
      var refund = stripe.books(shop).refundedByHand(shop.payment(), 2_500);
      stripe.tell(shop, "refund.created", refund);

      stripe.books(shop).failed(refund);
      stripe.tell(shop, "refund.failed", refund);
      stripe.tell(shop, "refund.updated", refund);

      assertThat(stripe.payment(shop).refundable()).isEqualTo(PRICE);
      assertThat(stripe.view(shop, id).conduct().messages())
          .filteredOn(message -> message.thread() == ThreadKind.INTERNAL)
          .hasSize(2);
      assertThat(isBalanced()).isTrue();
    }

    @Test
    void whenItTookWhatOursCountsOn_thenNothingMoreLeaves() {
      var id = stripe.released(shop);
      stripe.books(shop).refundedByHand(shop.payment(), 10_000);

      stripe.tell(shop, "refund.created", "re_1");
      stripe.pass(Duration.ofHours(1));

      assertThat(stripe.payment(shop).external()).isEqualTo(PRICE);
      assertThat(refund(id)).isNotIn(IntentState.SUCCEEDED, IntentState.SETTLED);
      assertThat(stripe.books(shop).payouts(shop.payment())).isOne();
    }
  }

  @Nested
  class GivenAChargeback {
    @Test
    void whenThereIsACase_thenItStandsThereAndHoldsTheRefundUntilItEnds() {
      var id = stripe.accepted(shop);
      var dispute = stripe.books(shop).disputed(shop.payment(), 10_000);

      stripe.tell(shop, "charge.dispute.created", dispute);

      assertThat(stripe.payment(shop).frozenAt()).isPresent();
      assertThat(stripe.view(shop, id).conduct().disputes())
          .singleElement()
          .satisfies(
              known -> {
                assertThat(known.claim().reference()).isEqualTo(dispute);
                assertThat(known.state()).isEqualTo(Dispute.State.OPEN);
              });

      stripe.books(shop).decided(dispute, "won");
      stripe.tell(shop, "charge.dispute.closed", dispute);
      assertThat(stripe.payment(shop).frozenAt()).isEmpty();
    }

    @Test
    void whenTheBankDecidesForTheConsumer_thenNothingOfOursIsPaid() {
      var id = stripe.accepted(shop);
      var dispute = stripe.books(shop).disputed(shop.payment(), 10_000);
      stripe.tell(shop, "charge.dispute.created", dispute);

      stripe.books(shop).decided(dispute, "lost");
      stripe.tell(shop, "charge.dispute.closed", dispute);

      assertThat(stripe.view(shop, id).conduct().disputes())
          .singleElement()
          .extracting(Dispute::state)
          .isEqualTo(Dispute.State.LOST);
      assertThat(stripe.books(shop).payouts(shop.payment())).isZero();
      assertThat(stripe.payment(shop).external()).isEqualTo(PRICE);
      assertThat(stripe.payment(shop).frozenAt()).isEmpty();
      assertThat(isBalanced()).isTrue();
    }

    @Test
    void whenThereIsNoCase_thenThePaymentIsHeldAndWhatTheBankTookIsBooked() {
      var dispute = stripe.books(shop).disputed(shop.payment(), 10_000);

      stripe.tell(shop, "charge.dispute.created", dispute);
      assertThat(stripe.payment(shop).frozenAt()).isPresent();

      stripe.books(shop).decided(dispute, "lost");
      stripe.tell(shop, "charge.dispute.closed", dispute);
      assertThat(stripe.payment(shop).frozenAt()).isEmpty();
      assertThat(stripe.payment(shop).external()).isEqualTo(PRICE);
      assertThat(stripe.payment(shop).refundable()).isEqualTo(Money.of(0, "EUR"));
    }
  }
}
