package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.DocumentPart.Kind;
import io.redress.orders.Allocation;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditedPartsTest {
  private static final BigDecimal RATE = new BigDecimal("19");

  /** 119.00 for a bag with 19.00 tax, 11.90 for its delivery with 1.90 tax, 7.00 duty, 3.00 fee. */
  private static final Allocation PAID =
      new Allocation(
          eur(100_00),
          List.of(vat(19_00)),
          eur(0),
          eur(0),
          new Allocation.Delivery(eur(10_00), List.of(vat(1_90)), eur(0)),
          eur(7_00),
          eur(3_00));

  private static Allocation.Tax vat(long minor) {
    return new Allocation.Tax("VAT", Optional.of(RATE), eur(minor));
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  private static DocumentPart net(Kind kind, long minor) {
    return new DocumentPart(kind, Optional.empty(), eur(minor));
  }

  private static DocumentPart tax(Kind kind, long minor) {
    return new DocumentPart(
        kind, Optional.of(new DocumentPart.Tax("VAT", Optional.of(RATE))), eur(minor));
  }

  private static List<DocumentPart> parts(Remedy remedy, long agreed, long paidBack) {
    return new CreditedParts(remedy, PAID, eur(agreed), eur(paidBack)).of(List.of(), eur(paidBack));
  }

  @Nested
  class GivenARefund {
    @Test
    void whenAllGoesBack_thenItsPartsAreTheFrozenOnes() {
      assertThat(parts(Remedy.REFUND, 140_90, 140_90))
          .containsExactly(
              net(Kind.GOODS, 100_00),
              tax(Kind.GOODS, 19_00),
              net(Kind.DELIVERY, 10_00),
              tax(Kind.DELIVERY, 1_90),
              net(Kind.DUTY, 7_00),
              net(Kind.SERVICE_FEE, 3_00));
    }

    @Test
    void whenThePriceGoesBack_thenNothingElseIsInIt() {
      assertThat(parts(Remedy.REFUND, 119_00, 119_00))
          .containsExactly(net(Kind.GOODS, 100_00), tax(Kind.GOODS, 19_00));
    }

    @Test
    void whenTheCheapestDeliveryGoesBackWithIt_thenPartOfTheDeliveryIsInIt() {
      assertThat(parts(Remedy.REFUND, 134_95, 134_95))
          .containsExactly(
              net(Kind.GOODS, 100_00),
              tax(Kind.GOODS, 19_00),
              net(Kind.DELIVERY, 5_00),
              tax(Kind.DELIVERY, 95),
              net(Kind.DUTY, 7_00),
              net(Kind.SERVICE_FEE, 3_00));
    }

    @Test
    void whenWearIsDeducted_thenItIsTakenFromTheGoodsAndTheirTax() {
      assertThat(parts(Remedy.REFUND, 140_90, 128_99))
          .containsExactly(
              net(Kind.GOODS, 89_99),
              tax(Kind.GOODS, 17_10),
              net(Kind.DELIVERY, 10_00),
              tax(Kind.DELIVERY, 1_90),
              net(Kind.DUTY, 7_00),
              net(Kind.SERVICE_FEE, 3_00));
    }

    @Test
    void whenMoreGoesBackThanTheOrderKnows_thenTheRestIsNamedSo() {
      assertThat(parts(Remedy.REFUND, 141_90, 141_90)).endsWith(net(Kind.OTHER, 1_00));
    }
  }

  @Nested
  class GivenTwoPayments {
    @Test
    void whenItIsSplitBetweenThem_thenBothTogetherAreTheWhole() {
      var whole = new CreditedParts(Remedy.REFUND, PAID, eur(119_00), eur(119_00));

      var first = whole.of(List.of(), eur(33_33));
      var second = whole.of(List.of(eur(33_33)), eur(85_67));

      assertThat(first).containsExactly(net(Kind.GOODS, 28_01), tax(Kind.GOODS, 5_32));
      assertThat(second).containsExactly(net(Kind.GOODS, 71_99), tax(Kind.GOODS, 13_68));
    }
  }

  @Nested
  class GivenNoGoodsComeBack {
    @Test
    void whenThePriceIsLowered_thenItsTaxIsToo() {
      assertThat(parts(Remedy.PRICE_REDUCTION, 11_90, 11_90))
          .containsExactly(net(Kind.GOODS, 10_00), tax(Kind.GOODS, 1_90));
    }

    @Test
    void whenItIsForTrouble_thenThereIsNoTaxInIt() {
      assertThat(parts(Remedy.COMPENSATION, 25_00, 25_00))
          .containsExactly(net(Kind.COMPENSATION, 25_00));
    }
  }
}
