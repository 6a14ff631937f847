package io.redress.rulebook;

import static io.redress.rulebook.SampleFacts.DELIVERED;
import static io.redress.rulebook.SampleFacts.onlineHandbagIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Exposure.Loss;
import io.redress.rulebook.Exposure.Recoverable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a refund costs the merchant, by hand: a handbag of 500 euro, bought for 400. */
class ExposureTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final LocalDate BOUGHT = DELIVERED.minusDays(4);
  private static final LocalDate ARRIVED = DELIVERED.minusDays(2);

  /** Michael Kors takes goods back within 30 days of delivery. */
  private final Facts facts =
      onlineHandbagIn("DE").toBuilder()
          .set(Fact.SELLER_TYPE, "proxy")
          .set(Fact.ITEM_PRICE, new BigDecimal("500.00"))
          .set(Fact.ITEM_CURRENCY, "EUR")
          .set(Fact.POLICIES_BRAND_POLICY_ID, "mk-eu-online")
          .set(Fact.UPSTREAM_PRICE, new BigDecimal("400.00"))
          .set(Fact.UPSTREAM_CURRENCY, "EUR")
          .set(Fact.UPSTREAM_BOUGHT_FROM, "brand")
          .set(Fact.UPSTREAM_CHANNEL, "online")
          .set(Fact.UPSTREAM_DATE, BOUGHT)
          .set(Fact.UPSTREAM_DELIVERED_ON, ARRIVED)
          .build();

  private static Exposure exposure(Facts facts) {
    return RULEBOOK.decide(facts).exposure().orElseThrow();
  }

  private static Loss loss(String kind, String amount) {
    return new Loss(kind, new BigDecimal(amount));
  }

  @Nested
  class GivenGoodsTheBrandTakesBack {
    @Test
    void whenTheConsumerWithdraws_thenTheirPriceComesBackByTheBrandsOwnCount() {
      var exposure = exposure(facts);

      assertThat(exposure.toConsumer()).isEqualByComparingTo("500");
      assertThat(exposure.recoverable())
          .containsExactly(
              new Recoverable(
                  "brand", new BigDecimal("400.00"), ARRIVED.plusDays(30), true, "mk-eu-online"));
      assertThat(exposure.lost()).isEmpty();
    }

    @Test
    void whenTheDayOfArrivalIsUnknown_thenThePurchaseCounts() {
      var recoverable = exposure(facts.without(Fact.UPSTREAM_DELIVERED_ON)).recoverable();

      assertThat(recoverable)
          .extracting(Recoverable::untilDay)
          .containsExactly(BOUGHT.plusDays(30));
    }

    @Test
    void whenThereIsProofOfAPrivatePurchase_thenNobodyNeedsToAgree() {
      var proven =
          facts.with(Fact.UPSTREAM_PROOF, "receipt").with(Fact.UPSTREAM_BUYER, "private_shopper");
      var trade = proven.with(Fact.UPSTREAM_BUYER, "merchant_business");

      assertThat(exposure(proven).recoverable())
          .extracting(Recoverable::needsApproval)
          .containsExactly(false);
      assertThat(exposure(trade).recoverable())
          .extracting(Recoverable::needsApproval)
          .containsExactly(true);
    }

    @Test
    void whenTheRateFell_thenTheDifferenceIsLost() {
      var abroad =
          facts
              .with(Fact.UPSTREAM_CURRENCY, "USD")
              .with(Fact.UPSTREAM_RATE_AT_PURCHASE, new BigDecimal("0.95"))
              .with(Fact.UPSTREAM_RATE_TODAY, new BigDecimal("0.90"));

      var exposure = exposure(abroad);

      assertThat(exposure.recoverable())
          .extracting(Recoverable::amount)
          .containsExactly(new BigDecimal("360.00"));
      assertThat(exposure.lost()).containsExactly(loss("fx", "20.00"));
    }

    @Test
    void whenTheRateRose_thenNothingIsLostByIt() {
      var abroad =
          facts
              .with(Fact.UPSTREAM_CURRENCY, "USD")
              .with(Fact.UPSTREAM_RATE_AT_PURCHASE, new BigDecimal("0.90"))
              .with(Fact.UPSTREAM_RATE_TODAY, new BigDecimal("0.95"));

      assertThat(exposure(abroad).lost()).isEmpty();
    }

    @Test
    void whenTheRateOfTodayIsUnknown_thenNoAmountIsGuessed() {
      assertThat(exposure(facts.with(Fact.UPSTREAM_CURRENCY, "USD")).recoverable()).isEmpty();
    }

    @Test
    void whenTaxWasRefunded_thenItIsGivenBack() {
      var claimed = facts.with(Fact.UPSTREAM_TAX_REFUND_CLAIMED, new BigDecimal("48.00"));

      assertThat(exposure(claimed).lost()).containsExactly(loss("tax_refund_clawback", "48.00"));
    }

    @Test
    void whenTheBrandGivesCredit_thenThatIsWorthThePrice() {
      var credited =
          facts
              .with(Fact.POLICIES_BRAND_POLICY_ID, "tiffany-au-store")
              .with(Fact.UPSTREAM_CHANNEL, "in_store");

      assertThat(exposure(credited).recoverable())
          .extracting(Recoverable::amount)
          .containsExactly(new BigDecimal("400.00"));
    }

    @Test
    void whenSeveralPiecesGoBack_thenEachCounts() {
      assertThat(exposure(facts.with(Fact.ITEM_QUANTITY, 2)).recoverable())
          .extracting(Recoverable::amount)
          .containsExactly(new BigDecimal("800.00"));
    }
  }

  @Nested
  class GivenGoodsTheBrandDoesNotTakeBack {
    @Test
    void whenItsDaysAreOver_thenNothingComesBackAndTheTaxRefundStays() {
      var late =
          facts
              .with(Fact.UPSTREAM_DELIVERED_ON, DELIVERED.minusDays(40))
              .with(Fact.UPSTREAM_TAX_REFUND_CLAIMED, new BigDecimal("48.00"));

      assertThat(exposure(late).recoverable()).isEmpty();
      assertThat(exposure(late).lost()).isEmpty();
    }

    @Test
    void whenTheyComeFromAWholesaler_thenTheBrandsTermsDoNotBindIt() {
      assertThat(exposure(facts.with(Fact.UPSTREAM_BOUGHT_FROM, "wholesaler")).recoverable())
          .isEmpty();
    }

    @Test
    void whenTheyWereBoughtInAShop_thenTermsOfTheSiteDoNotCount() {
      assertThat(exposure(facts.with(Fact.UPSTREAM_CHANNEL, "in_store")).recoverable()).isEmpty();
    }

    @Test
    void whenTheyAreWorn_thenTheBrandRefuses() {
      assertThat(exposure(facts.with(Fact.ITEM_WORN, true)).recoverable()).isEmpty();
    }

    @Test
    void whenTheBrandOnlyExchanges_thenNoMoneyComesBack() {
      var exchangedOnly =
          facts
              .with(Fact.POLICIES_BRAND_POLICY_ID, "lv-in-store")
              .with(Fact.UPSTREAM_CHANNEL, "in_store");

      assertThat(exposure(exchangedOnly).recoverable()).isEmpty();
    }

    @Test
    void whenItIsTheNextDayWhereTheyWereBought_thenTheBrandsDaysAreOver() {
      var lastMinute =
          facts
              .with(Fact.DELIVERY_DATE, DELIVERED.plusDays(19))
              .without(Fact.REQUEST_DATE)
              .with(Fact.REQUEST_SENT_AT, Instant.parse("2026-06-29T23:30:00Z"));

      assertThat(exposure(lastMinute).recoverable()).hasSize(1);
      assertThat(exposure(lastMinute.with(Fact.UPSTREAM_COUNTRY, "IT")).recoverable()).isEmpty();
    }

    @Test
    void whenTheBrandRefusesTrade_thenAPurchaseOfABusinessGivesNothing() {
      var gucci = facts.with(Fact.POLICIES_BRAND_POLICY_ID, "gucci-us-online");

      assertThat(exposure(gucci).recoverable()).hasSize(1);
      assertThat(exposure(gucci.with(Fact.UPSTREAM_BUYER, "merchant_business")).recoverable())
          .isEmpty();
    }
  }

  @Nested
  class GivenCostsOfTheSale {
    private final Facts paid =
        facts
            .with(Fact.SHIPPING_PAID, new BigDecimal("20.00"))
            .with(Fact.SHIPPING_CHEAPEST_STANDARD, new BigDecimal("12.00"))
            .with(Fact.FEES_SERVICE, new BigDecimal("30.00"))
            .with(Fact.DUTIES_PAID, new BigDecimal("25.00"))
            .with(Fact.RETURN_SHIPPING_COST, new BigDecimal("9.00"));

    @Test
    void whenTheConsumerSendsBack_thenDutyFeeAndStandardDeliveryAreLost() {
      var exposure = exposure(paid);

      assertThat(exposure.toConsumer()).isEqualByComparingTo("542");
      assertThat(exposure.lost())
          .containsExactly(
              loss("duty", "25.00"), loss("service_fee", "30.00"), loss("shipping", "12.00"));
    }

    @Test
    void whenTheSellerBearsTheWayBack_thenThatIsLostToo() {
      assertThat(exposure(paid.with(Fact.CONTRACT_TRADER_BEARS_RETURN, true)).lost())
          .contains(loss("shipping", "21.00"));
    }

    @Test
    void whenTheGoodsAreDefective_thenTheFeeWasEarned() {
      var rescinded =
          paid.with(Fact.REQUEST_REASON, "defect")
              .with(Fact.DEFECT_RESCISSION_CONDITIONS_MET, true);

      assertThat(exposure(rescinded).lost())
          .extracting(Loss::kind)
          .doesNotContain("service_fee")
          .contains("duty");
    }
  }

  @Nested
  class GivenNothingToEstimate {
    @Test
    void whenTheOwnPriceIsUnknown_thenThereIsNoEstimate() {
      assertThat(RULEBOOK.decide(facts.without(Fact.UPSTREAM_PRICE)).exposure()).isEmpty();
    }

    @Test
    void whenTheConsumerHasNoRight_thenThereIsNoEstimate() {
      var late = facts.with(Fact.REQUEST_DATE, DELIVERED.plusDays(90));

      assertThat(RULEBOOK.decide(late).exposure()).isEmpty();
    }
  }
}
