package io.redress.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.Allocation;
import io.redress.orders.Allocation.Tax;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.DeliveryTerms;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.Sums;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.NewOrderLine;
import io.redress.orders.OrderSamples;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderAllocationTest {
  private static NewOrder order(Sums sums, NewOrderLine... lines) {
    var plain = OrderSamples.order("R-1", Arrays.asList(lines), Money.zero(sums.currency()));
    return new NewOrder(
        plain.number(),
        plain.placedAt(),
        plain.consumer(),
        plain.seller(),
        plain.contract(),
        sums,
        plain.lines(),
        plain.payments());
  }

  private static StatedTax tax(String name, String rate, Money amount) {
    return new StatedTax(name, Optional.of(new BigDecimal(rate)), amount, Optional.empty());
  }

  @Nested
  class GivenTwoTaxesAsHighAsThePrice {
    private final Currency eur = OrderSamples.EUR;
    private final Money cent = Money.of(1, "EUR");

    @Test
    void whenTheyAreSpread_thenNoLineHasMoreTaxThanPrice() {
      var none = Money.zero(eur);
      var taxes = List.of(tax("GST", "50", cent), tax("QST", "50", cent));
      var sums =
          new Sums(
              eur,
              none,
              none,
              none,
              none,
              none,
              taxes,
              TaxPlace.INCLUDED,
              new DeliveryTerms(none, List.of()));

      var shares =
          OrderAllocation.of(order(sums, OrderSamples.line(1, cent), OrderSamples.line(1, cent)));

      assertThat(shares).extracting(Allocation::goods).containsOnly(none);
      assertThat(shares).extracting(Allocation::tax).containsOnly(cent);
    }
  }

  @Nested
  class GivenADeliveryWithDiscountAndTax {
    private final Currency kwd = Currency.getInstance("KWD");

    @Test
    void whenItIsSpread_thenFeeAndTaxLessDiscountAreWhatWasPaid() {
      var none = Money.zero(kwd);
      var sums =
          new Sums(
              kwd,
              Money.of(1_000, "KWD"),
              none,
              none,
              none,
              none,
              List.of(),
              TaxPlace.ON_TOP,
              new DeliveryTerms(
                  Money.of(500, "KWD"), List.of(tax("VAT", "5.0", Money.of(48, "KWD")))));
      var three = OrderSamples.line(3, Money.of(10_000, "KWD"));
      var one = OrderSamples.line(1, Money.of(10_000, "KWD"));

      var delivery = OrderAllocation.of(order(sums, three, one)).getFirst().delivery();

      assertThat(delivery.paid()).isEqualTo(Money.of(750, "KWD"));
      assertThat(delivery.discount()).isEqualTo(Money.of(375, "KWD"));
      assertThat(delivery.taxes())
          .containsExactly(new Tax("VAT", Optional.of(new BigDecimal("5")), Money.of(36, "KWD")));
      assertThat(delivery.fee()).isEqualTo(Money.of(750 + 375 - 36, "KWD"));
    }
  }

  @Nested
  class GivenYenThatCannotBeHalved {
    private final Currency jpy = Currency.getInstance("JPY");

    @Test
    void whenADiscountIsSpread_thenTheLargestRemainderTakesTheLastYen() {
      var none = Money.zero(jpy);
      var sums =
          new Sums(
              jpy,
              none,
              none,
              none,
              Money.of(100, "JPY"),
              none,
              Optional.empty(),
              TaxPlace.INCLUDED);

      var shares =
          OrderAllocation.of(
              order(
                  sums,
                  OrderSamples.line(1, Money.of(100, "JPY")),
                  OrderSamples.line(1, Money.of(100, "JPY")),
                  OrderSamples.line(1, Money.of(101, "JPY"))));

      assertThat(shares)
          .extracting(Allocation::orderDiscount)
          .containsExactly(Money.of(33, "JPY"), Money.of(33, "JPY"), Money.of(34, "JPY"));
    }
  }
}
