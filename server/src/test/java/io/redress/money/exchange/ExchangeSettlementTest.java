package io.redress.money.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.exchange.ExchangeSettlement.Way;
import io.redress.money.exchange.TaxedPrice.Tax;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExchangeSettlementTest {
  private static Money eur(long cents) {
    return Money.of(cents, "EUR");
  }

  private static Tax vat(String percent, long cents) {
    return new Tax("VAT", Optional.of(new BigDecimal(percent)), eur(cents));
  }

  /** Sold at 298.00 with 20 % in the price. */
  private static ReturnPart bag() {
    var paid = new TaxedPrice(eur(248_33), List.of(vat("20", 49_67)));
    return new ReturnPart(paid, eur(0), TaxPlace.INCLUDED);
  }

  private static ExchangeSettlement quoted(ReturnPart returned, Money price) {
    return new ExchangeSettlement(returned, SalePart.quoted(price, returned), List.of());
  }

  @Nested
  class GivenATaxInThePrice {
    @Test
    void whenTheNewPieceIsDearer_thenTheConsumerPaysTheDifference() {
      var settlement = quoted(bag(), eur(350_00));

      assertThat(settlement.way()).isEqualTo(Way.UP);
      assertThat(settlement.charge()).isEqualTo(eur(52_00));
      assertThat(settlement.refund()).isEqualTo(eur(0));
      assertThat(settlement.sold().price())
          .isEqualTo(new TaxedPrice(eur(291_67), List.of(vat("20", 58_33))));
    }

    @Test
    void whenTheNewPieceIsCheaper_thenTheConsumerGetsTheDifference() {
      var settlement = quoted(bag(), eur(250_00));

      assertThat(settlement.way()).isEqualTo(Way.DOWN);
      assertThat(settlement.refund()).isEqualTo(eur(48_00));
      assertThat(settlement.charge()).isEqualTo(eur(0));
      assertThat(settlement.difference()).isEqualTo(eur(-48_00));
    }

    @Test
    void whenItCostsTheSame_thenNobodyPays() {
      assertThat(quoted(bag(), eur(298_00)).way()).isEqualTo(Way.EVEN);
    }
  }

  @Nested
  class GivenATaxOnTop {
    private final ReturnPart shirt =
        new ReturnPart(
            new TaxedPrice(eur(99_99), List.of(vat("8.875", 8_88))), eur(10_00), TaxPlace.ON_TOP);

    @Test
    void whenAnotherPriceIsQuoted_thenItIsTaxedAsTheOrderWas() {
      var settlement = quoted(shirt, eur(120_00));

      assertThat(settlement.sold().gross()).isEqualTo(eur(130_65));
      assertThat(settlement.charge()).isEqualTo(eur(21_78));
    }

    @Test
    void whenItCostsWhatWasPaid_thenNoRoundingMakesADifference() {
      var settlement = new ExchangeSettlement(shirt, SalePart.asPaid(shirt), List.of());

      assertThat(settlement.way()).isEqualTo(Way.EVEN);
      assertThat(settlement.sold().price()).isEqualTo(shirt.paid());
    }

    @Test
    void whenNoRateWasTold_thenTheProportionCounts() {
      var paid = new TaxedPrice(eur(100_00), List.of(new Tax("tax", Optional.empty(), eur(7_00))));
      var returned = new ReturnPart(paid, eur(0), TaxPlace.ON_TOP);

      assertThat(quoted(returned, eur(150_00)).charge()).isEqualTo(eur(53_50));
    }
  }

  @Nested
  class GivenThingsBeside {
    @Test
    void whenTheyCount_thenEachStandsForItselfAndTheDifferenceIsTheirSum() {
      var beside =
          List.of(
              new Adjustment(Adjustment.Kind.FEE, eur(15_00), "store.restocking"),
              new Adjustment(Adjustment.Kind.RETURN_SHIPPING, eur(-9_90), "we pay the way back"),
              new Adjustment(Adjustment.Kind.GOODWILL, eur(-5_00), "for the wait"));
      var settlement = new ExchangeSettlement(bag(), SalePart.quoted(eur(298_00), bag()), beside);

      assertThat(settlement.charge()).isEqualTo(eur(10));
    }

    @Test
    void whenOneHasTheWrongSign_thenItCannotBe() {
      assertThatThrownBy(() -> new Adjustment(Adjustment.Kind.GOODWILL, eur(1), "why"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Adjustment(Adjustment.Kind.FEE, eur(-1), "why"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Adjustment(Adjustment.Kind.DUTIES, eur(1), " "))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenOneIsInAnotherCurrency_thenItCannotBe() {
      var yen = new Adjustment(Adjustment.Kind.FEE, Money.of(100, "JPY"), "why");

      assertThatThrownBy(() -> new ExchangeSettlement(bag(), SalePart.asPaid(bag()), List.of(yen)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> SalePart.quoted(Money.of(100, "JPY"), bag()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
