package io.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationTest {
  /** Goods with one tax, a discount of the order, and a delivery. */
  private static Allocation allocation(long goods, long tax, long discount, long delivery) {
    return new Allocation(
        eur(goods),
        List.of(new Allocation.Tax("VAT", Optional.of(new BigDecimal("19")), eur(tax))),
        eur(0),
        eur(discount),
        new Allocation.Delivery(eur(delivery), List.of(), eur(0)),
        eur(0),
        eur(0));
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  @Nested
  class GivenThreePiecesForTenEuros {
    private final Quantity three = Quantity.of(3);
    private final Allocation line = allocation(1_000, 0, 0, 100);

    @Test
    void whenTheFirstIsAskedFor_thenItHasTheRoundedDownThird() {
      var first = line.ofUnits(UnitNumbers.parse("{[1,2)}"), three);

      assertThat(first.paid()).isEqualTo(eur(333 + 33));
    }

    @Test
    void whenTheLastIsAskedFor_thenItHasWhatRemains() {
      var last = line.ofUnits(UnitNumbers.parse("{[3,4)}"), three);

      assertThat(last.paid()).isEqualTo(eur(334 + 34));
    }

    @Test
    void whenAFourthIsAskedFor_thenItIsABug() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> line.ofUnits(UnitNumbers.parse("{[3,5)}"), three));
    }
  }

  @Nested
  class GivenALineThatWasGivenAway {
    private final Allocation line = allocation(5, 2, 7, 0);

    @Test
    void whenAnyUnitIsAskedFor_thenNothingWasPaidForIt() {
      for (var unit = 1; unit <= 3; unit++) {
        var units = UnitNumbers.parse("{[%d,%d)}".formatted(unit, unit + 1));

        assertThat(line.ofUnits(units, Quantity.of(3)).paid()).isEqualTo(eur(0));
      }
    }
  }

  @Nested
  class GivenAMillionPiecesForAFortune {
    private final Allocation line = allocation(999_999_999_999_999L, 0, 0, 0);

    @Test
    void whenAllButOneAreAskedFor_thenNothingOverflows() {
      var most = line.ofUnits(UnitNumbers.parse("{[1,1000000)}"), Quantity.of(1_000_000));

      assertThat(most.paid()).isEqualTo(eur(999_998_999_999_999L));
    }
  }
}
