package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static io.redress.rulebook.domain.MadeUp.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How facts are read: what is said of them, what is noted as a reason, what as a gap. */
class InquiryTest {
  private static final Facts NOTHING = Facts.builder().build();
  private static final LocalDate SECOND_OF_JUNE = FIRST_OF_JUNE.plusDays(1);
  private static final Instant ON_THE_FIRST = Instant.parse("2026-06-01T12:00:00Z");

  private static Inquiry with(Fact fact, Object value) {
    return inquiry(NOTHING.with(fact, value));
  }

  @Nested
  class GivenAGround {
    private final Inquiry inquiry =
        inquiry(NOTHING.with(Fact.ITEM_WORN, true).with(Fact.ITEM_INTACT, false));

    @Test
    void whenFactsWereRead_thenTheKnownOnesAreItsReasons() {
      inquiry.begin();

      assertThat(inquiry.isTrue(Fact.ITEM_WORN)).isTrue();
      assertThat(inquiry.isTrue(Fact.ITEM_TAGS_INTACT)).isFalse();

      assertThat(inquiry.because()).containsExactly(Fact.ITEM_WORN);
      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.bits(Fact.ITEM_TAGS_INTACT));
    }

    @Test
    void whenTheNextOneBegins_thenItHasReasonsOfItsOwn() {
      inquiry.isTrue(Fact.ITEM_WORN);
      inquiry.begin();
      inquiry.isFalse(Fact.ITEM_INTACT);

      assertThat(inquiry.because()).containsExactly(Fact.ITEM_INTACT);
    }

    @Test
    void whenAFactIsSupposed_thenNobodyReadsTheReasons() {
      inquiry.isTrue(Fact.ITEM_WORN);
      inquiry.suppose(Fact.ITEM_TAGS_INTACT, false);

      assertThat(inquiry.because()).isEmpty();
    }
  }

  @Nested
  class GivenASupposition {
    private final Inquiry inquiry = inquiry(NOTHING);

    @Test
    void whenTheFactIsRead_thenItHasTheSupposedValue() {
      inquiry.suppose(Fact.ITEM_WORN, true);

      assertThat(inquiry.isTrue(Fact.ITEM_WORN)).isTrue();
      assertThat(inquiry.isTrue(Fact.ITEM_FINAL_SALE)).isFalse();
      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.bits(Fact.ITEM_FINAL_SALE));
    }

    @Test
    void whenItEnds_thenTheFactIsUnknownAgain() {
      inquiry.suppose(Fact.ITEM_WORN, true);
      inquiry.supposeNothing(OpenFacts.bits(Fact.ITEM_INTACT));

      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.bits(Fact.ITEM_INTACT));
      assertThat(inquiry.isTrue(Fact.ITEM_WORN)).isFalse();
    }
  }

  @Nested
  class GivenADayThatMayCount {
    private final Fact fact = Fact.DEFECT_KNOWN_ON;

    @Test
    void whenItIsLaterThanTheLimit_thenItIsUsed() {
      assertThat(with(fact, SECOND_OF_JUNE).dayAfter(fact, FIRST_OF_JUNE))
          .isEqualTo(SECOND_OF_JUNE);
      assertThat(with(fact, FIRST_OF_JUNE).dayAfter(fact, FIRST_OF_JUNE)).isNull();
      assertThat(inquiry(NOTHING).dayAfter(fact, FIRST_OF_JUNE)).isNull();
    }

    @Test
    void whenItIsByTheLimit_thenItIsInTime() {
      assertThat(with(fact, FIRST_OF_JUNE).isBy(fact, FIRST_OF_JUNE)).isTrue();
      assertThat(with(fact, SECOND_OF_JUNE).isBy(fact, FIRST_OF_JUNE)).isFalse();
      assertThat(inquiry(NOTHING).isBy(fact, FIRST_OF_JUNE)).isFalse();
    }

    @Test
    void whenItIsUnknown_thenTheDaysThatWouldTellAreNoted() {
      var used = inquiry(NOTHING);
      used.dayAfter(fact, FIRST_OF_JUNE);
      var compared = inquiry(NOTHING);
      compared.isBy(fact, FIRST_OF_JUNE);

      assertThat(used.tests().telling(fact)).isNotEqualTo(Probes.NONE);
      assertThat(compared.tests().telling(fact)).isNotEqualTo(Probes.NONE);
    }

    @Test
    void whenItIsKnown_thenNothingIsLeftToTry() {
      var known = with(fact, SECOND_OF_JUNE);
      known.dayAfter(fact, FIRST_OF_JUNE);
      known.isBy(fact, FIRST_OF_JUNE);

      assertThat(known.tests().telling(fact)).isEqualTo(Probes.NONE);
    }

    @Test
    void whenAnotherFactIsSupposed_thenItsTestsAreThoseOfTheFirstReading() {
      var inquiry = inquiry(NOTHING);
      inquiry.suppose(Fact.ITEM_WORN, true);
      inquiry.isBy(fact, FIRST_OF_JUNE);

      assertThat(inquiry.tests().telling(fact)).isEqualTo(Probes.NONE);
    }

    @Test
    void whenItIsSupposedItself_thenItsTestsAreNotedFurther() {
      var inquiry = inquiry(NOTHING);
      inquiry.suppose(fact, SECOND_OF_JUNE);
      inquiry.isBy(fact, FIRST_OF_JUNE);

      assertThat(inquiry.tests().telling(fact)).isNotEqualTo(Probes.NONE);
    }
  }

  @Nested
  class GivenADelivery {
    private final Facts onTheFirst = NOTHING.with(Fact.DELIVERY_DATE, FIRST_OF_JUNE);

    @Test
    void whenOnlyTheDayIsStated_thenThatDayIsTheReason() {
      var inquiry = inquiry(onTheFirst);

      assertThat(inquiry.deliveryDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry.because()).containsExactly(Fact.DELIVERY_DATE);
      assertThat(inquiry.isUndelivered()).isFalse();
    }

    @Test
    void whenTheMomentIsStated_thenItTellsTheDay() {
      var inquiry =
          inquiry(onTheFirst.with(Fact.DELIVERY_INSTANT, ON_THE_FIRST.plusSeconds(86_400)));

      assertThat(inquiry.deliveryDay()).isEqualTo(SECOND_OF_JUNE);
      assertThat(inquiry.because()).containsExactly(Fact.DELIVERY_INSTANT);
      assertThat(inquiry.hasInstants()).isTrue();
    }

    @Test
    void whenSeveralParcelsCame_thenTheLastCounts() {
      var inquiry = with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(SECOND_OF_JUNE, FIRST_OF_JUNE));

      assertThat(inquiry.deliveryDay()).isEqualTo(SECOND_OF_JUNE);
      assertThat(inquiry.because()).containsExactly(Fact.DELIVERY_GOODS_DELIVERED_ON);
      assertThat(OpenFacts.has(inquiry.unknownFacts(), Fact.DELIVERY_ONE_ORDER)).isTrue();
    }

    @Test
    void whenTheyAreOfSeveralOrders_thenTheFirstCounts() {
      var inquiry =
          inquiry(
              NOTHING
                  .with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(SECOND_OF_JUNE, FIRST_OF_JUNE))
                  .with(Fact.DELIVERY_ONE_ORDER, false));

      assertThat(inquiry.deliveryDay()).isEqualTo(FIRST_OF_JUNE);
    }

    @Test
    void whenOneParcelCame_thenNobodyAsksWhetherItWasOneOrder() {
      var inquiry = with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(FIRST_OF_JUNE));

      assertThat(inquiry.deliveryDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry.unknownFacts()).isEqualTo(OpenFacts.NONE);
    }

    @Test
    void whenADayIsStatedBesideTheParcels_thenTheDayCounts() {
      var inquiry =
          inquiry(onTheFirst.with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(SECOND_OF_JUNE)));

      assertThat(inquiry.deliveryDay()).isEqualTo(FIRST_OF_JUNE);
    }

    @Test
    void whenTheDayCouldReplaceTheParcels_thenEveryDayIsWorthATrial() {
      var inquiry = with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(SECOND_OF_JUNE));
      inquiry.beginClause();
      inquiry.deliveryDay();

      assertThat(OpenFacts.has(inquiry.missedFacts(), Fact.DELIVERY_DATE)).isTrue();
      assertThat(inquiry.tests().telling(Fact.DELIVERY_DATE)).isNotEqualTo(Probes.NONE);
    }
  }

  @Nested
  class GivenNoDayOfDelivery {
    @Test
    void whenTheCarrierHasTheGoods_thenTheyAreNotDelivered() {
      for (var status : List.of("not_shipped", "in_transit", "lost", "disputed")) {
        assertThat(with(Fact.DELIVERY_STATUS, status).isUndelivered()).as(status).isTrue();
      }
      assertThat(with(Fact.DELIVERY_STATUS, "delivered").isUndelivered()).isFalse();
    }

    @Test
    void whenTheReasonSpeaksOfGoodsThatAreAwaited_thenTheyAreNotDelivered() {
      for (var reason : List.of("cancel_before_dispatch", "never_arrived", "late_delivery")) {
        assertThat(with(Fact.REQUEST_REASON, reason).isUndelivered()).as(reason).isTrue();
      }
      for (var reason : List.of("change_of_mind", "defect", "wrong_item", "counterfeit")) {
        assertThat(with(Fact.REQUEST_REASON, reason).isUndelivered()).as(reason).isFalse();
      }
    }

    @Test
    void whenNothingIsSaidOfThem_thenTheyAreNotTakenForUndelivered() {
      assertThat(inquiry(NOTHING).isUndelivered()).isFalse();
      assertThat(inquiry(NOTHING).deliveryDay()).isNull();
    }

    @Test
    void whenTheMomentOrTheParcelsAreKnown_thenTheyAreDelivered() {
      var lost = NOTHING.with(Fact.DELIVERY_STATUS, "lost");

      assertThat(inquiry(lost.with(Fact.DELIVERY_INSTANT, ON_THE_FIRST)).isUndelivered()).isFalse();
      assertThat(
              inquiry(lost.with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(FIRST_OF_JUNE)))
                  .isUndelivered())
          .isFalse();
    }
  }

  @Nested
  class GivenANotice {
    @Test
    void whenItsMomentIsKnown_thenThatTellsTheDay() {
      var inquiry =
          inquiry(
              NOTHING
                  .with(Fact.REQUEST_SENT_AT, ON_THE_FIRST)
                  .with(Fact.REQUEST_DATE, SECOND_OF_JUNE));

      assertThat(inquiry.requestDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry.because()).containsExactly(Fact.REQUEST_SENT_AT);
    }

    @Test
    void whenItIsLookedAtBesideAGround_thenItIsNoReasonOfIt() {
      var byDay = with(Fact.REQUEST_DATE, SECOND_OF_JUNE);
      var byMoment = with(Fact.REQUEST_SENT_AT, ON_THE_FIRST);

      assertThat(byDay.isRequestedAfter(FIRST_OF_JUNE)).isTrue();
      assertThat(byDay.isRequestedAfter(SECOND_OF_JUNE)).isFalse();
      assertThat(byMoment.isRequestedAfter(FIRST_OF_JUNE.minusDays(1))).isTrue();
      assertThat(byMoment.isRequestedAfter(FIRST_OF_JUNE)).isFalse();
      assertThat(inquiry(NOTHING).isRequestedAfter(FIRST_OF_JUNE)).isFalse();
      assertThat(byDay.because()).isEmpty();
    }

    @Test
    void whenAParcelCameWithoutAWord_thenNothingWasStated() {
      assertThat(with(Fact.REQUEST_PARCEL_SENT, true).isStatementMade()).isFalse();
      assertThat(with(Fact.REQUEST_PARCEL_SENT, false).isStatementMade()).isTrue();
      assertThat(inquiry(NOTHING).isStatementMade()).isTrue();
    }

    @Test
    void whenItIsKnownWhetherAWordWasSaid_thenThatCounts() {
      var parcel = NOTHING.with(Fact.REQUEST_PARCEL_SENT, true);

      assertThat(inquiry(parcel.with(Fact.REQUEST_STATEMENT, true)).isStatementMade()).isTrue();
      assertThat(with(Fact.REQUEST_STATEMENT, false).isStatementMade()).isFalse();
    }
  }

  @Nested
  class GivenTheDayWhoseLawCounts {
    private final Facts asked = NOTHING.with(Fact.REQUEST_DATE, FIRST_OF_JUNE.plusDays(30));

    @Test
    void whenTheContractHasADay_thenItIsThat() {
      var inquiry =
          inquiry(
              asked
                  .with(Fact.DELIVERY_DATE, SECOND_OF_JUNE)
                  .with(Fact.CONTRACT_DATE, FIRST_OF_JUNE));

      assertThat(inquiry.lawDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry.because()).containsExactly(Fact.CONTRACT_DATE);
    }

    @Test
    void whenItHasNone_thenItIsTheFirstDelivery() {
      var parcels =
          asked.with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(SECOND_OF_JUNE, FIRST_OF_JUNE));

      assertThat(inquiry(parcels).lawDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry(asked.with(Fact.DELIVERY_DATE, SECOND_OF_JUNE)).lawDay())
          .isEqualTo(SECOND_OF_JUNE);
    }

    @Test
    void whenNothingWasDelivered_thenItIsTheRequest() {
      assertThat(inquiry(asked).lawDay()).isEqualTo(FIRST_OF_JUNE.plusDays(30));
      assertThat(inquiry(NOTHING).lawDay()).isNull();
    }
  }

  @Nested
  class GivenADefect {
    private final Facts complained = NOTHING.with(Fact.REQUEST_DATE, SECOND_OF_JUNE);

    @Test
    void whenItsDayIsUnknown_thenItShowedWhenItWasComplainedOf() {
      assertThat(inquiry(complained).shownDay()).isEqualTo(SECOND_OF_JUNE);
      assertThat(inquiry(complained).shownDay(FIRST_OF_JUNE)).isEqualTo(SECOND_OF_JUNE);
      assertThat(inquiry(NOTHING).shownDay()).isNull();
    }

    @Test
    void whenItShowedBefore_thenThatDayCounts() {
      var shown = complained.with(Fact.DEFECT_APPARENT_ON, FIRST_OF_JUNE);

      assertThat(inquiry(shown).shownDay()).isEqualTo(FIRST_OF_JUNE);
      assertThat(inquiry(shown).isShownBy(FIRST_OF_JUNE)).isTrue();
      assertThat(inquiry(shown).isShownAfter(FIRST_OF_JUNE)).isFalse();
    }

    @Test
    void whenComparedWithALimit_thenItsOwnDayIsStillInTime() {
      assertThat(inquiry(complained).isShownBy(SECOND_OF_JUNE)).isTrue();
      assertThat(inquiry(complained).isShownBy(FIRST_OF_JUNE)).isFalse();
      assertThat(inquiry(complained).isShownAfter(FIRST_OF_JUNE)).isTrue();
      assertThat(inquiry(complained).isShownAfter(SECOND_OF_JUNE)).isFalse();
    }

    @Test
    void whenNothingIsKnownOfIt_thenItIsNeitherEarlyNorLate() {
      assertThat(inquiry(NOTHING).isShownBy(FIRST_OF_JUNE)).isFalse();
      assertThat(inquiry(NOTHING).isShownAfter(FIRST_OF_JUNE)).isFalse();
    }
  }
}
