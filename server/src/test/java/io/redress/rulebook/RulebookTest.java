package io.redress.rulebook;

import static io.redress.rulebook.SampleFacts.DELIVERED;
import static io.redress.rulebook.SampleFacts.defectiveHandbagIn;
import static io.redress.rulebook.SampleFacts.onlineHandbagIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Decision.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Nested
  class GivenWithdrawalInTheUnion {
    private final Facts facts = onlineHandbagIn("DE");

    @Test
    void whenAskedOnTheLastDay_thenItIsInTime() {
      var decision = RULEBOOK.decide(facts.with(Fact.REQUEST_DATE, DELIVERED.plusDays(14)));

      assertThat(decision.isEntitled()).isTrue();
      assertThat(decision.lastDay()).hasValue(DELIVERED.plusDays(14));
    }

    @Test
    void whenAskedTheDayAfter_thenThePeriodHasExpired() {
      var decision = RULEBOOK.decide(facts.with(Fact.REQUEST_DATE, DELIVERED.plusDays(15)));

      assertThat(decision.isRefused()).isTrue();
      assertThat(decision.reasonCode()).hasValue("period_expired");
    }

    @Test
    void whenTheGoodsAreNotShipped_thenItMayBeUsedBeforeDelivery() {
      var decision =
          RULEBOOK.decide(
              facts
                  .without(Fact.DELIVERY_DATE)
                  .with(Fact.DELIVERY_STATUS, "not_shipped")
                  .with(Fact.REQUEST_REASON, "cancel_before_dispatch"));

      assertThat(decision.remedies()).containsExactly(Remedy.REFUND);
      assertThat(decision.term(Term.GOODS_BACK_BY)).isEmpty();
    }

    @Test
    void whenInformedLate_thenFourteenDaysRunFromTheInformation() {
      var decision =
          RULEBOOK.decide(
              facts
                  .with(Fact.CONTRACT_WITHDRAWAL_INFORMATION, LocalDate.of(2026, 8, 3))
                  .with(Fact.REQUEST_DATE, LocalDate.of(2026, 8, 17)));

      assertThat(decision.lastDay()).hasValue(LocalDate.of(2026, 8, 17));
      assertThat(decision.day(Term.BASE_LAST_DAY)).hasValue(LocalDate.of(2026, 6, 15));
    }

    @Test
    void whenTheStoreAsksARestockingFee_thenNoneIsOwed() {
      var decision =
          RULEBOOK.decide(
              facts
                  .with(Fact.ITEM_PRICE, new BigDecimal("900"))
                  .with(Fact.STORE_RESTOCKING_FEE_PERCENT, BigDecimal.TEN));

      assertThat(decision.term(Term.RESTOCKING_FEE)).hasValue(BigDecimal.ZERO);
      assertThat(decision.refundAmount().orElseThrow()).isEqualByComparingTo("900");
    }

    @Test
    void whenTheBuyerIsABusiness_thenThereIsNoConsumerRight() {
      var decision = RULEBOOK.decide(facts.with(Fact.CONSUMER_IS_CONSUMER, false));

      assertThat(decision.reasonCode()).hasValue("not_a_consumer");
    }

    @Test
    void whenTheChannelIsUnknown_thenTheRightIsOpenAndTheChannelIsAskedFor() {
      var decision = RULEBOOK.decide(facts.without(Fact.CONTRACT_CHANNEL));

      assertThat(decision.entitled()).isNull();
      assertThat(decision.missingFacts().getFirst()).isEqualTo(Fact.CONTRACT_CHANNEL);
      assertThat(decision.question().orElseThrow().choices()).contains("in_store");
    }

    @Test
    void whenTheItemIsAlsoDefective_thenWithdrawalStandsBesideTheRepair() {
      var decision = RULEBOOK.decide(facts.with(Fact.REQUEST_REASON, "defect"));

      assertThat(decision.remedies()).containsExactly(Remedy.REPLACEMENT, Remedy.REPAIR);
      assertThat(decision.alternatives())
          .extracting(Decision.Alternative::ruleId)
          .containsExactly("eu-withdrawal");
    }
  }

  @Nested
  class GivenADefectInTheUnion {
    private final LocalDate delivered = LocalDate.of(2026, 8, 3);

    @Test
    void whenRepairWasChosenAfterJuly2026_thenLiabilityLastsAYearLonger() {
      var decision =
          RULEBOOK.decide(
              defectiveHandbagIn("AT", delivered, delivered.plusMonths(3))
                  .with(Fact.DEFECT_REPAIR_CHOSEN, true));

      assertThat(decision.day(Term.LIABILITY_ENDS)).hasValue(LocalDate.of(2029, 8, 3));
      assertThat(decision.day(Term.BASE_LAST_DAY)).hasValue(LocalDate.of(2028, 8, 3));
    }

    @Test
    void whenTheConsumerLivesInSpain_thenThreeYearsAndTwoForTheBurdenCount() {
      var decision = RULEBOOK.decide(defectiveHandbagIn("ES", delivered, delivered.plusMonths(20)));

      assertThat(decision.day(Term.LIABILITY_ENDS)).hasValue(LocalDate.of(2029, 8, 3));
      assertThat(decision.term(Term.BURDEN_ON)).hasValue("seller");
    }

    @Test
    void whenTheFaultIsMinorAfterAFailedRepair_thenOnlyThePriceIsReduced() {
      var decision =
          RULEBOOK.decide(
              defectiveHandbagIn("DE", delivered, delivered.plusMonths(3))
                  .with(Fact.DEFECT_PRIOR_REPAIRS, 1)
                  .with(Fact.DEFECT_PERSISTS, true)
                  .with(Fact.DEFECT_SEVERITY, "minor"));

      assertThat(decision.remedies()).containsExactly(Remedy.PRICE_REDUCTION);
      assertThat(decision.term(Term.EXCLUDED)).hasValue(List.of(Remedy.REFUND));
    }

    @Test
    void whenItShowsAfterTwoYears_thenThePeriodHasExpired() {
      var decision =
          RULEBOOK.decide(defectiveHandbagIn("AT", delivered, delivered.plusYears(2).plusDays(1)));

      assertThat(decision.isRefused()).isTrue();
      assertThat(decision.day(Term.LIABILITY_ENDS)).hasValue(LocalDate.of(2028, 8, 3));
    }
  }

  @Nested
  class GivenADefectInGreatBritain {
    @Test
    void whenThirtyDaysArePast_thenRepairOrReplacementComesFirst() {
      var decision = RULEBOOK.decide(defectiveHandbagIn("GB", DELIVERED, DELIVERED.plusDays(31)));

      assertThat(decision.remedies()).containsExactly(Remedy.REPLACEMENT, Remedy.REPAIR);
      assertThat(decision.day(Term.SHORT_TERM_REJECT_LAST_DAY)).hasValue(DELIVERED.plusDays(30));
      assertThat(decision.day(Term.BURDEN_PERIOD_ENDS)).hasValue(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whenRejectedFinallyAfterSixMonths_thenUseMayBeDeducted() {
      var decision =
          RULEBOOK.decide(
              defectiveHandbagIn("GB", DELIVERED, LocalDate.of(2026, 12, 2))
                  .with(Fact.DEFECT_PRIOR_REPAIRS, 1)
                  .with(Fact.DEFECT_PERSISTS, true));

      assertThat(decision.remedies()).containsExactly(Remedy.REFUND, Remedy.PRICE_REDUCTION);
      assertThat(decision.term(Term.DEDUCTION_ALLOWED)).hasValue(true);
    }
  }

  @Nested
  class GivenMainlandChina {
    @Test
    void whenAHandbagWasConfirmedAsNotReturnable_thenTheRightStays() {
      var decision =
          RULEBOOK.decide(onlineHandbagIn("CN").with(Fact.CONTRACT_NON_RETURNABLE_CONFIRMED, true));

      assertThat(decision.isEntitled()).isTrue();
    }

    @Test
    void whenAFakeIsProven_thenThreeTimesThePriceIsOwedOnTop() {
      var decision =
          RULEBOOK.decide(
              onlineHandbagIn("CN")
                  .with(Fact.REQUEST_REASON, "counterfeit")
                  .with(Fact.ITEM_AUTHENTICITY, "proven_fake")
                  .with(Fact.ITEM_PRICE, new BigDecimal("100")));

      assertThat(decision.remedies()).containsExactly(Remedy.REFUND, Remedy.COMPENSATION);
      assertThat(decision.term(Term.COMPENSATION_MULTIPLE)).hasValue(3);
      assertThat(decision.entitlements())
          .filteredOn(entitlement -> entitlement.remedy() == Remedy.COMPENSATION)
          .singleElement()
          .satisfies(owed -> assertThat(owed.amount()).isEqualByComparingTo("500"));
    }

    @Test
    void whenAPhoneFailsOnDayTwelve_thenTheThreeGuaranteesGiveReplacementOrRepair() {
      var decision =
          RULEBOOK.decide(
              defectiveHandbagIn("CN", DELIVERED, DELIVERED.plusDays(12))
                  .with(Fact.ITEM_CATEGORY, Category.PHONE));

      assertThat(decision.remedies()).containsExactly(Remedy.REPLACEMENT, Remedy.REPAIR);
    }
  }

  @Nested
  class GivenAustralia {
    @Test
    void whenTheSeverityIsUnknown_thenTheRightIsOpenAndTheSeverityIsAskedFor() {
      var decision = RULEBOOK.decide(defectiveHandbagIn("AU", DELIVERED, DELIVERED.plusDays(3)));

      assertThat(decision.entitled()).isNull();
      assertThat(decision.missingFacts().getFirst()).isEqualTo(Fact.DEFECT_SEVERITY);
    }

    @Test
    void whenAnotherItemCame_thenTheConsumerChoosesAndRepairIsNotOffered() {
      var decision = RULEBOOK.decide(onlineHandbagIn("AU").with(Fact.REQUEST_REASON, "wrong_item"));

      assertThat(decision.remedies())
          .containsExactly(Remedy.REFUND, Remedy.REPLACEMENT, Remedy.COMPENSATION);
      assertThat(decision.term(Term.CHOOSER)).hasValue("consumer");
    }
  }

  @Nested
  class GivenVoluntaryTerms {
    @Test
    void whenTheStoreGivesMoreDays_thenTheLaterDayCountsOnTopOfTheStatute() {
      var decision = RULEBOOK.decide(onlineHandbagIn("DE").with(Fact.STORE_RETURN_WINDOW_DAYS, 60));

      assertThat(decision.basis()).isEqualTo(Basis.STATUTE);
      assertThat(decision.lastDay()).hasValue(DELIVERED.plusDays(60));
      assertThat(decision.day(Term.STATUTORY_LAST_DAY)).hasValue(DELIVERED.plusDays(14));
    }

    @Test
    void whenABuyerForResaleFacesTermsThatForbidIt_thenThatIsTheReason() {
      var decision =
          RULEBOOK.decide(
              onlineHandbagIn("US")
                  .with(Fact.SELLER_TYPE, "brand")
                  .with(Fact.POLICIES_BRAND_POLICY_ID, "gucci-us-online")
                  .with(Fact.ITEM_BOUGHT_FOR_RESALE, true));

      assertThat(decision.reasonCode()).hasValue("resale_purchase");
    }

    @Test
    void whenASeasonLengthensTheWindow_thenTheOrdinaryDayIsStatedToo() {
      var facts =
          onlineHandbagIn("SE")
              .with(Fact.SELLER_TYPE, "brand")
              .with(Fact.POLICIES_BRAND_POLICY_ID, "mk-eu-online")
              .with(Fact.CONTRACT_DATE, LocalDate.of(2024, 12, 1))
              .with(Fact.DELIVERY_DATE, LocalDate.of(2024, 12, 5))
              .with(Fact.REQUEST_DATE, LocalDate.of(2025, 1, 20));

      var decision = RULEBOOK.decide(facts);

      assertThat(decision.basis()).isEqualTo(Basis.BRAND_POLICY);
      assertThat(decision.lastDay()).hasValue(LocalDate.of(2025, 1, 31));
      assertThat(decision.day(Term.ORDINARY_POLICY_LAST_DAY)).hasValue(LocalDate.of(2025, 1, 4));
    }
  }
}
