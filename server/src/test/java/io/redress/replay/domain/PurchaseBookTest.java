package io.redress.replay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseBookTest {
  private static final String ANNA = "12583";
  private static final String CLOCK = "22728";

  private final PurchaseBook book = new PurchaseBook();

  @Nested
  class GivenTwoPurchasesOfAnItem {
    private final Match.Portion first = purchase(1, 4);
    private final Match.Portion second = purchase(2, 2);

    @BeforeEach
    void buy() {
      book.bought(ANNA, CLOCK, first);
      book.bought(ANNA, CLOCK, second);
    }

    @Test
    void whenFewComeBack_thenTheyAreOfTheLatest() {
      assertThat(take(1)).isEqualTo(bought(part(second, 1)));
    }

    @Test
    void whenMoreComeBackThanTheLatestHeld_thenTheRestIsOfTheOneBefore() {
      assertThat(take(5)).isEqualTo(bought(part(second, 2), part(first, 3)));
    }

    @Test
    void whenSomeCameBackBefore_thenTheyAreNotTakenTwice() {
      take(1);

      assertThat(take(2)).isEqualTo(bought(part(second, 1), part(first, 1)));
    }

    @Test
    void whenMoreComeBackThanWereBought_thenNoneAreTaken() {
      var tooMany = take(7);

      assertThat(tooMany)
          .isEqualTo(new Match.MoreThanBought(Quantity.of(7), Quantity.of(6), second));
      assertThat(take(6)).isEqualTo(bought(second, first));
    }

    @Test
    void whenAllCameBack_thenTheNextOneIsTooMany() {
      take(6);

      assertThat(take(1)).isInstanceOf(Match.MoreThanBought.class);
    }

    @Test
    void whenSomebodyElseReturnsIt_thenTheyDidNotBuyIt() {
      assertThat(book.takeBack("99999", CLOCK, Quantity.of(1))).isEqualTo(new Match.NotBought());
    }
  }

  private Match take(int pieces) {
    return book.takeBack(ANNA, CLOCK, Quantity.of(pieces));
  }

  private static Match.Bought bought(Match.Portion... portions) {
    return new Match.Bought(List.of(portions));
  }

  private static Match.Portion purchase(int number, int pieces) {
    return new Match.Portion(
        new OrderId(new UUID(1, number)),
        new OrderLineId(new UUID(2, number)),
        Quantity.of(pieces));
  }

  private static Match.Portion part(Match.Portion purchase, int pieces) {
    return new Match.Portion(purchase.orderId(), purchase.lineId(), Quantity.of(pieces));
  }
}
