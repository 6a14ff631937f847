package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Promise.Season;
import io.redress.rulebook.domain.Promise.Sold;
import io.redress.rulebook.domain.Promise.Start;
import io.redress.rulebook.domain.Promise.Windows;
import io.redress.rulebook.domain.Right.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a promise gives on which day, for which price and for how many pieces. */
class PromiseCheckTest {
  private static final Condition NEVER = new Condition.Any(List.of());
  private static final BigDecimal CAP = new BigDecimal("500");
  private static final Promise.Remedies BY_WINDOWS =
      new Promise.Remedies(List.of(), List.of(), List.of(), null, null);
  private static final Season TO_THE_END_OF_JULY =
      new Season(FIRST_OF_JUNE, FIRST_OF_JUNE.plusDays(9), LocalDate.of(2026, 7, 31));

  private static Windows windows(@Nullable Integer returning, @Nullable Integer exchanging) {
    return new Windows(returning, exchanging, Start.DELIVERY, null, null, List.of());
  }

  private static Windows windows(int returning, int exchanging, Season season) {
    return new Windows(returning, exchanging, Start.DELIVERY, null, null, List.of(season));
  }

  private static Promise promise(Windows windows) {
    return promise(windows, BY_WINDOWS, null);
  }

  private static Promise promise(
      Windows windows, Promise.Remedies remedies, @Nullable BigDecimal feePercent) {
    return new Promise(
        MadeUp.header("promised", Layer.BRAND),
        windows,
        new Promise.Conditions(Sold.ANYWHERE, NEVER, NEVER, true, true, false, 2),
        remedies,
        new Promise.Performance(null, null, null, feePercent, false, false),
        null,
        List.of());
  }

  /** Delivered on the first of June, asked so many days later. */
  private static Facts asked(int daysLater) {
    return Facts.builder()
        .set(Fact.REQUEST_REASON, "change_of_mind")
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.DELIVERY_DATE, FIRST_OF_JUNE)
        .set(Fact.REQUEST_DATE, FIRST_OF_JUNE.plusDays(daysLater))
        .build();
  }

  private static Finding finding(Promise promise, Facts facts) {
    var finding = new Finding(null);
    var given = new PromiseCheck(MadeUp.inquiry(facts), finding).consider(promise);
    assertThat(given).isEqualTo(finding.hasRight() && right(finding).exists());
    return finding;
  }

  private static Right right(Finding finding) {
    return Objects.requireNonNull(finding.right());
  }

  private static Right right(Promise promise, Facts facts) {
    return right(finding(promise, facts));
  }

  @Nested
  class GivenTenDaysForMoneyAndThirtyForAnExchange {
    private final Promise promise = promise(windows(10, 30));

    @Test
    void whenAskedOnTheTenthDay_thenBothAreOpen() {
      assertThat(right(promise, asked(10)).remedies())
          .containsExactly(Remedy.REFUND, Remedy.EXCHANGE);
    }

    @Test
    void whenAskedAfterIt_thenOnlyTheExchangeIs() {
      assertThat(right(promise, asked(11)).remedies()).containsExactly(Remedy.EXCHANGE);
      assertThat(right(promise, asked(30)).remedies()).containsExactly(Remedy.EXCHANGE);
    }

    @Test
    void whenAskedAfterTheThirtieth_thenBothHaveEnded() {
      var finding = finding(promise, asked(31));

      assertThat(right(finding).state()).isEqualTo(State.EXPIRED);
      assertThat(right(finding).remedies()).containsExactly(Remedy.REFUND, Remedy.EXCHANGE);
      assertThat(right(finding).lastDay()).isEqualTo(FIRST_OF_JUNE.plusDays(30));
      assertThat(finding.obstacle()).isEqualTo(Obstacle.PERIOD_EXPIRED);
    }

    @Test
    void whenADayIsUnknown_thenBothAreOpen() {
      assertThat(right(promise, asked(20).without(Fact.REQUEST_DATE)).remedies()).hasSize(2);
      assertThat(right(promise, asked(20).without(Fact.DELIVERY_DATE)).remedies()).hasSize(2);
    }

    @Test
    void whenTheExchangeIsTheShorter_thenOnlyMoneyIsLeft() {
      assertThat(right(promise(windows(30, 10)), asked(11)).remedies())
          .containsExactly(Remedy.REFUND);
    }

    @Test
    void whenTheTermsNameTheirRemedies_thenTheseHoldForAllDays() {
      var stated = new Promise.Remedies(List.of(Remedy.REFUND), List.of(), List.of(), null, null);

      assertThat(right(promise(windows(10, 30), stated, null), asked(20)).remedies())
          .containsExactly(Remedy.REFUND);
    }

    @Test
    void whenTheReasonIsAnother_thenTheyStandBesideIt() {
      var finding = finding(promise, asked(5).with(Fact.REQUEST_REASON, "defect"));

      assertThat(finding.isBeside()).isTrue();
      assertThat(finding.owed()).isEqualTo(RemedyBits.NONE);
    }
  }

  @Nested
  class GivenASeason {
    @Test
    void whenItEndsLater_thenBothRemediesStayOpenForIt() {
      var right = right(promise(windows(10, 30, TO_THE_END_OF_JULY)), asked(60));

      assertThat(right.remedies()).containsExactly(Remedy.REFUND, Remedy.EXCHANGE);
      assertThat(right.lastDay()).isEqualTo(LocalDate.of(2026, 7, 31));
      assertThat(right.terms().get(Term.ORDINARY_POLICY_LAST_DAY))
          .isEqualTo(FIRST_OF_JUNE.plusDays(30));
    }

    @Test
    void whenItEndsSooner_thenTheOrdinaryDaysCount() {
      var right = right(promise(windows(90, 90, TO_THE_END_OF_JULY)), asked(60));

      assertThat(right.lastDay()).isEqualTo(FIRST_OF_JUNE.plusDays(90));
      assertThat(right.terms().get(Term.ORDINARY_POLICY_LAST_DAY)).isNull();
    }

    @Test
    void whenTheTermsHaveNoDaysOfTheirOwn_thenTheSeasonEndsThem() {
      var stated = new Promise.Remedies(List.of(Remedy.REFUND), List.of(), List.of(), null, null);
      var right = right(promise(windows(0, 0, TO_THE_END_OF_JULY), stated, null), asked(60));

      assertThat(right.lastDay()).isEqualTo(LocalDate.of(2026, 7, 31));
      assertThat(right.terms().get(Term.ORDINARY_POLICY_LAST_DAY)).isNull();
    }

    @Test
    void whenBoughtOnItsFirstOrLastDay_thenItCounts() {
      var promise = promise(windows(10, 10, TO_THE_END_OF_JULY));
      for (var day = -1; day <= 10; day++) {
        var bought = asked(20).with(Fact.CONTRACT_DATE, FIRST_OF_JUNE.plusDays(day));

        assertThat(right(promise, bought).exists())
            .as("day %d", day)
            .isEqualTo(day >= 0 && day < 10);
      }
    }
  }

  @Nested
  class GivenAClockForAsking {
    private final Promise promise =
        promise(new Windows(null, null, Start.DELIVERY, 14, 7, List.of()));

    @Test
    void whenAskedInTime_thenTheGoodsHaveDaysOfTheirOwn() {
      var right = right(promise, asked(14));

      assertThat(right.remedies()).containsExactly(Remedy.REFUND);
      assertThat(right.lastDay()).isEqualTo(FIRST_OF_JUNE.plusDays(14));
      assertThat(right.terms().get(Term.REQUEST_LAST_DAY)).isEqualTo(FIRST_OF_JUNE.plusDays(14));
      assertThat(right.terms().get(Term.SHIP_BY)).isEqualTo(FIRST_OF_JUNE.plusDays(21));
    }

    @Test
    void whenAskedTooLate_thenThatIsTheReason() {
      assertThat(finding(promise, asked(15)).obstacle()).isEqualTo(Obstacle.REQUEST_WINDOW_EXPIRED);
    }
  }

  @Nested
  class GivenABoundOfPriceOrPieces {
    private final Promise.Remedies capped =
        new Promise.Remedies(List.of(), List.of(), List.of(), CAP, null);

    @Test
    void whenThePriceIsTheCap_thenMoneyIsGiven() {
      assertThat(
              right(promise(windows(10, 10), capped, null), asked(5).with(Fact.ITEM_PRICE, CAP))
                  .remedies())
          .containsExactly(Remedy.REFUND, Remedy.EXCHANGE);
    }

    @Test
    void whenThePriceIsAboveTheCap_thenOnlyAnExchangeIs() {
      var above = asked(5).with(Fact.ITEM_PRICE, new BigDecimal("500.01"));

      assertThat(right(promise(windows(10, 10), capped, null), above).remedies())
          .containsExactly(Remedy.EXCHANGE);
    }

    @Test
    void whenThereAreAsManyPiecesAsAreAllowed_thenTheyComeBack() {
      var promise = promise(windows(10, 10));

      assertThat(right(promise, asked(5).with(Fact.ITEM_QUANTITY, 2)).isOpen()).isTrue();
      assertThat(finding(promise, asked(5).with(Fact.ITEM_QUANTITY, 3)).obstacle())
          .isEqualTo(Obstacle.QUANTITY_EXCEEDED);
    }
  }

  @Nested
  class GivenAPrice {
    private final Facts paid = asked(5).with(Fact.ITEM_PRICE, new BigDecimal("80.00"));

    @Test
    void whenAShareIsKept_thenTheRestIsPaid() {
      var terms = right(promise(windows(10, 0), BY_WINDOWS, BigDecimal.TEN), paid).terms();

      assertThat(terms.get(Term.RESTOCKING_FEE)).isEqualTo(new BigDecimal("8.00"));
      assertThat(terms.get(Term.REFUND_AMOUNT)).isEqualTo(new BigDecimal("72.00"));
    }

    @Test
    void whenNoShareIsKept_thenNoFeeIsSpokenOf() {
      var terms = right(promise(windows(10, 0), BY_WINDOWS, BigDecimal.ZERO), paid).terms();

      assertThat(terms.get(Term.RESTOCKING_FEE)).isNull();
      assertThat(terms.get(Term.REFUND_AMOUNT)).isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void whenOnlyAnExchangeIsGiven_thenNothingIsPaid() {
      var terms = right(promise(windows(0, 10)), paid).terms();

      assertThat(terms.get(Term.REFUND_AMOUNT)).isNull();
      assertThat(terms.get(Term.REFUND_FORM)).isEqualTo("exchange_only");
    }

    @Test
    void whenCreditIsGiven_thenItIsWorthThePrice() {
      var credit = new Promise.Remedies(List.of(), List.of(), List.of(), null, "store_credit");
      var terms = right(promise(windows(10, 0), credit, null), paid).terms();

      assertThat(terms.get(Term.REFUND_AMOUNT)).isEqualTo(new BigDecimal("80.00"));
      assertThat(terms.get(Term.STORE_CREDIT_MANDATORY)).isEqualTo(true);
    }
  }

  @Nested
  class GivenAWarrantyOfTwoYears {
    private final LocalDate end = FIRST_OF_JUNE.plusYears(2);
    private final Promise promise =
        new Promise(
            MadeUp.header("promised", Layer.BRAND),
            windows(0, 0),
            new Promise.Conditions(Sold.ANYWHERE, NEVER, NEVER, true, true, false, null),
            BY_WINDOWS,
            new Promise.Performance(null, null, null, null, false, false),
            new Promise.Warranty(
                Set.of(Category.HANDBAG),
                2,
                Start.DELIVERY,
                FIRST_OF_JUNE,
                List.of(Remedy.REPAIR),
                null),
            List.of());

    private Facts defective(LocalDate asked) {
      return asked(0).with(Fact.REQUEST_REASON, "defect").with(Fact.REQUEST_DATE, asked);
    }

    @Test
    void whenAskedOnTheLastDay_thenTheGoodsAreRepairedAtTheSellersCost() {
      var finding = finding(promise, defective(end));

      assertThat(right(finding).isOpen()).isTrue();
      assertThat(right(finding).remedies()).containsExactly(Remedy.REPAIR);
      assertThat(right(finding).lastDay()).isEqualTo(end);
      assertThat(right(finding).terms().get(Term.COST_BEARER)).isEqualTo("seller");
      assertThat(finding.obstacle()).isNull();
    }

    @Test
    void whenAskedTheDayAfter_thenTheTimeIsOver() {
      var finding = finding(promise, defective(end.plusDays(1)));

      assertThat(right(finding).state()).isEqualTo(State.EXPIRED);
      assertThat(finding.obstacle()).isEqualTo(Obstacle.PERIOD_EXPIRED);
    }

    @Test
    void whenItIsNotForTheseGoodsOrThisReasonOrThatTime_thenItGivesNothing() {
      var defective = defective(end);

      assertThat(finding(promise, defective.with(Fact.ITEM_CATEGORY, Category.WALLET)).hasRight())
          .isFalse();
      assertThat(finding(promise, defective.with(Fact.REQUEST_REASON, "wrong_item")).hasRight())
          .isFalse();
      assertThat(
              finding(promise, defective.with(Fact.CONTRACT_DATE, FIRST_OF_JUNE.minusDays(1)))
                  .hasRight())
          .isFalse();
    }
  }
}
